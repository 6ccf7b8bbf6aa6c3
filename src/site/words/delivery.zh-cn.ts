/** Words of the sections on direction, execution and control. */
export const deliveryZhCN = {
  budgetItem: '科目',
  share: '占比',
  amount: '金额',
  covers: '用途',
};
