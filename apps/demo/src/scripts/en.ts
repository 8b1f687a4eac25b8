import type { Script } from './script.js';

export const en: Script = {
  locale: 'en',
  webinar: {
    title: 'Selling with webinars: from first visit to signed order',
    description: 'One hour on how a talk becomes a conversation, and a conversation becomes an order.',
    presenterName: 'Mira Lang',
  },
  offer: {
    title: 'The workshop, eight weeks',
    description: 'Build your own funnel with us, in a small group, with feedback every week.',
    product: 'Workshop',
  },
  polls: [
    { question: 'When do you want to start?', options: ['This quarter', 'This year', 'Just looking'] },
    { question: 'How big is your team?', options: ['Only me', '2 to 10', 'More than 10'] },
  ],
  welcome: 'Welcome! Where do you join from?',
  questions: [
    'Does this work for a team of three?',
    'Will there be a recording?',
    'How long until the first result?',
    'Can I pay in instalments?',
  ],
  orderNote: 'Agreed on the phone.',
  firstNames: [
    'Alba',
    'Boris',
    'Chloe',
    'Dmitri',
    'Elin',
    'Farid',
    'Greta',
    'Hugo',
    'Ines',
    'Jonas',
    'Katya',
    'Luca',
  ],
  lastNames: ['Arden', 'Berg', 'Castro', 'Dahl', 'Egorova', 'Fuchs', 'Grant', 'Holm', 'Ivanov', 'Jansen'],
};
