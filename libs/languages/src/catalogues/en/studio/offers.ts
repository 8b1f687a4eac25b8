export const offers = {
  title: 'Offer',
  empty:
    'What do you offer to those who came? You push it in the room, and the follow-up repeats it with a personal deadline.',
  add: 'Create offer',
  addTitle: 'New offer',
  editTitle: 'Edit offer',
  fields: {
    title: 'Title',
    description: 'What they get',
    product: 'Product',
    productHint: 'Optional. As sales knows it; the title otherwise.',
    price: 'Price',
    currency: 'Currency',
    checkoutUrl: 'Checkout address',
    checkoutHint: 'Optional. Without it, a click tells you that the person wants it.',
    deadline: 'Hours to decide',
    deadlineHint: 'Counted per person, from the moment the offer is shown.',
  },
  hours: (count: number) => `${count} h to decide`,
  saved: 'The offer is saved',
};
