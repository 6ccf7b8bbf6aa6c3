/** Words of the sections on direction, execution and control. */
export const deliveryEn = {
  budgetItem: 'Item',
  share: 'Share',
  amount: 'Amount',
  covers: 'Covers',
};
