/** The product ladder. */
export const products = {
  title: 'Product ladder',
  lead: 'A purchase does not end the story: each rung leads to the next.',
  emptyTitle: 'No product yet',
  emptyText:
    'Put a cheap product with an immediate result on the first rung, then what you mainly sell, then the best for a few.',
  add: 'Add a product',
  addTitle: 'New product',
  editTitle: 'Edit product',
  rungs: { 'front-end': 'Front-end', core: 'Core', vip: 'VIP' },
  rungHints: {
    'front-end': 'Cheap, with an immediate result.',
    core: 'What you mainly sell.',
    vip: 'For a few, at three times the core price or more.',
  },
  missing: {
    'front-end':
      'This rung is missing. Without something small to begin with, the first step is a large one.',
    core: 'This rung is missing. Buyers of the first product have nowhere to go on to.',
    vip: 'This rung is missing. Your best buyers would pay more than anybody asks them for.',
  },
  vipTooCheap: (least: string) =>
    `Under three times the core price: ${least} or more would be a rung of its own.`,
  name: 'Name',
  description: 'For colleagues',
  rung: 'Rung',
  price: 'Price',
  currency: 'Currency',
  saved: 'The product is saved',
  remove: 'Remove',
  removed: (name: string) => `“${name}” is off the ladder`,
  soldBy: (offers: string) => `Sold by ${offers}`,
  notSold: 'No offer sells it yet',
};
