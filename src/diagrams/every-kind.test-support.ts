/** Inputs that have the data for each diagram of a plan with dates. */
export const EVERY_KIND = `
format: 1
title: { zh-CN: 样例, en: Sample }
organisation: ACME
profile: implementation
language: en
industry: retail
horizon: { start: 2026-03-02, from: M6, to: M36 }
positioning:
  scope: [{ id: profiles, label: Profiles }, { id: service, label: Service }]
  channels: [{ id: online, label: Online, kind: online, items: [App, Web shop] }]
  variants: [{ id: small, label: Small firms, focus: Begin with one process }]
triggers:
  - { id: growth, label: The business grows, situation: Nobody keeps up, action: Count the customers }
  - { id: churn, label: Customers leave, situation: Orders fall, action: Ask them why }
challenges:
  - id: silos
    label: Data in silos
    urgency: 5
    weight: 4
    problems: [{ id: a, label: Channels are apart }, { id: b, label: Standards differ }]
  - id: slow
    label: Slow answers
    urgency: 5
    weight: 4
    problems: [{ id: a, label: Nobody owns a case }]
causeShares:
  - id: leavers
    label: Why customers leave
    rest: Price and everything else
    items:
      - { id: delivery, label: Slow delivery, share: 38% }
      - { id: product, label: Wrong product, share: 24% }
      - { id: service, label: Service, share: 16% }
theories:
  - { id: crm, label: Relationship marketing, models: [{ id: m, label: IDIC }], frame: [Identify, Interact] }
  - { id: clv, label: Lifetime value, models: [{ id: m, label: CLV }], frame: [Acquire, Grow, Keep] }
segmentations:
  - id: tiers
    label: Tiers
    segments:
      - { id: gold, label: Gold, share: 12.5%, codes: { activity: high, monetary: high } }
      - { id: silver, label: Silver, share: 27.5%, codes: { activity: high, monetary: high } }
      - { id: rest, label: Others, share: 60%, codes: { activity: low, monetary: mid } }
personas:
  - { id: loyal, label: Loyal customer, value: 5, risk: 1 }
  - { id: leaving, label: Leaving customer, value: 5, risk: 1 }
journeys:
  - id: visit
    label: A visit
    kind: customer
    stages: [{ id: come, label: Come, feeling: 3 }, { id: pay, label: Pay, feeling: 1 }]
  - id: welcome
    label: Welcome
    kind: automation
    stages:
      - { id: a, label: Thank you, at: At once }
      - { id: b, label: First tip, after: 3 days }
      - { id: c, label: Second tip, after: 7 days }
      - { id: d, label: Offer, after: 30 days }
      - { id: e, label: Survey, after: 60 days }
touchpoints:
  - { id: search, label: Searching, pain: Hard, fix: Better search, feeling: 2 }
  - { id: pay, label: Paying, pain: Slow, fix: Faster, feeling: 4 }
goals:
  - id: trust
    label: Earn trust
    targets:
      - { metric: nps, target: 30, by: M12 }
      - { metric: csat, target: 90%, by: M24 }
      - { metric: churn-rate, target: 5%, by: M36 }
dimensions:
  - { id: mood, label: Mood, metrics: [nps, csat] }
  - { id: stay, label: Staying, metrics: [churn-rate] }
stages:
  - { id: near, label: Near, span: Y0..Y1, content: [One data standard], targets: [{ metric: nps, target: 30 }] }
  - { id: far, label: Far, span: Y1..Y3, content: [Partners joined] }
indicators:
  - { id: work, label: Work, items: [{ metric: csat, target: 90% }] }
  - { id: effect, label: Effect, items: [{ metric: churn-rate, target: 5% }] }
strategies:
  - id: profile
    label: Build one profile
    description: One profile for everybody.
    addresses: { challenges: [silos] }
    goals: [trust]
    tactics: [{ id: merge, label: Merge identities, how: By phone number. }]
  - id: answer
    label: Answer fast
    description: Within a day.
    tactics: [{ id: route, label: Route by intent, how: With a model. }]
modules:
  - id: core
    label: Core
    functions: [{ id: data, label: Data, features: [Join sources, Show a profile] }]
  - id: robot
    label: Automation
    functions: [{ id: flow, label: Flows }]
automations:
  - { id: birthday, label: Birthday, kind: calendar, purpose: care, trigger: A birthday, action: Send a card, delay: 1 h, followUps: [{ id: ask, label: Ask for a wish, after: 3 days }] }
  - { id: other, label: Other, kind: event, trigger: An order, action: Say thanks }
loops:
  - id: feedback
    label: Feedback
    steps: [{ id: hear, label: Hear, limit: 2 h }, { id: solve, label: Solve, limit: 24 h }, { id: tell, label: Tell }]
steps:
  - { id: look, label: Look }
  - { id: think, label: Think }
  - { id: act, label: Act }
phases:
  - id: prepare
    label: Prepare
    span: M1..M6
    work: [{ id: plan, label: Write the plan }]
    milestones: [{ id: ready, label: Ready, at: M6 }]
  - id: run
    label: Run
    span: M7..M36
    milestones: [{ id: done, label: Done, at: M36 }]
organisationUnits:
  - { id: board, label: Board, kind: committee }
  - { id: data, label: Data group, kind: group, parent: board }
  - { id: bonus, label: Bonus, kind: incentive, parent: board }
budget:
  items:
    - { id: system, label: System, share: 60% }
    - { id: people, label: People, share: 30% }
risks:
  - { id: late, label: Late, response: Begin early., probability: 3, impact: 4 }
  - { id: dear, label: Dear, response: Buy less., probability: 3, impact: 4 }
`;

/** Inputs of a guide, whose weeks are counted. */
export const GUIDE = `
format: 1
title: Guide
organisation: ACME
profile: guide
language: en
industry: retail
themes:
  - { id: late, label: Late parcels, causes: [Few drivers, Bad maps] }
  - { id: rude, label: Rude answers, causes: [No training] }
triggers:
  - { id: growth, label: The business grows, situation: Nobody keeps up }
  - { id: churn, label: Customers leave, situation: Orders fall }
steps:
  - { id: look, label: Look }
  - { id: think, label: Think }
  - { id: act, label: Act }
phases:
  - id: sample
    label: Sample
    span: W1..W4
    work:
      - { id: list, label: List customers, span: W1..W2 }
      - { id: train, label: Train people, span: W3 }
`;
