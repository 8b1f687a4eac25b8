/** The language that every letter of ours is written in first. */
export const letters = {
  frame: {
    because:
      '{% if webinar.title %}You get this letter because you registered for “{{ webinar.title }}”.{% else %}You get this letter because you asked {{ workspace.name }} to write to you.{% endif %}',
    settings: 'Your settings',
    unsubscribe: 'Unsubscribe',
    settingsInText: 'Your settings, and how to unsubscribe:',
  },
  personalLink: 'Your personal link:',
  notices: {
    'session-moved': {
      subject: 'New time: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

**{{ webinar.title }}** takes place at another time.

New time: **{{ session.when }}**

[Go to the room]({{ join_url }})

Your link stays the same. The attached calendar entry replaces the earlier one.`,
    },
    'session-cancelled': {
      subject: 'Cancelled: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

we are sorry: **{{ webinar.title }}** on {{ session.when }} does not take place.

The attached calendar entry removes it from your calendar. You will get no more letters about this session.`,
    },
    'registration-cancelled': {
      subject: 'Your place is cancelled: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

your place in **{{ webinar.title }}** on {{ session.when }} is cancelled, as you asked.

The attached calendar entry removes it from your calendar. You will get no more reminders of this session.

Have you changed your mind? Register again on the page of the webinar; you will get the same link.`,
    },
    'registered-again': {
      subject: 'Your place is back: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

welcome back! Your place in **{{ webinar.title }}** with {{ webinar.presenter }} is booked again.

When: **{{ session.when }}**

[Go to the room]({{ join_url }})

The link is the same as before, and yours alone; please do not pass it on. The calendar entry is attached to this letter.`,
    },
  },
  /** What the sequence is called that a workspace begins with. */
  ladderName: 'Webinar ladder',
  ladder: {
    confirmation: {
      subject: 'Your place in “{{ webinar.title }}”',
      body: `Hello {{ contact.first_name | default: "there" }},

your place is booked: **{{ webinar.title }}** with {{ webinar.presenter }}.

When: **{{ session.when }}**

[Go to the room]({{ join_url }})

The link is yours alone; please do not pass it on. The calendar entry is attached to this letter.`,
    },
    'a-day-before': {
      subject: 'Tomorrow: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

one day to go until **{{ webinar.title }}**.

When: **{{ session.when }}**

[Go to the room]({{ join_url }})

Perhaps write down the one question you would like answered, and bring it along.`,
    },
    'an-hour-before': {
      subject: 'In one hour: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

**{{ webinar.title }}** begins in an hour, on {{ session.when }}.

[Go to the room]({{ join_url }})`,
    },
    'a-quarter-before': {
      subject: 'In 15 minutes: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

we begin in a quarter of an hour. The room is open already.

[Go to the room]({{ join_url }})`,
    },
    live: {
      subject: 'We are live: {{ webinar.title }}',
      body: `Hello {{ contact.first_name | default: "there" }},

**{{ webinar.title }}** has begun. Come in, your place is waiting.

[Join now]({{ join_url }})`,
    },
    'for-those-who-came': {
      subject: 'Thank you for coming to “{{ webinar.title }}”',
      body: `Hello {{ contact.first_name | default: "there" }},

thank you for being there.

{% if offer_url %}

As promised, here is what we spoke about: **{{ offer.title }}**

{{ offer.description }}

[See your offer]({{ offer_url }})

{% else %}

If a question stayed open, simply answer this letter.

{% endif %}`,
    },
    'for-no-shows': {
      subject: 'We missed you at “{{ webinar.title }}”',
      body: `Hello {{ contact.first_name | default: "there" }},

you had a place in **{{ webinar.title }}**, and we missed you. It happens to all of us.

If the subject still matters to you, answer this letter with one line about what you hoped to learn. {{ webinar.presenter }} reads every answer.`,
    },
  },
  sample: {
    contact: { name: 'Ada Lovelace', first_name: 'Ada', email: 'ada@example.org' },
    webinar: { title: 'Your webinar', presenter: 'Grace Hopper' },
    session: {
      when: 'Thursday, December 3, 2026 at 7:00 PM Central European Standard Time',
      date: 'Thursday, December 3, 2026',
      time: '7:00 PM',
      zone: 'Central European Standard Time',
    },
    workspace: { name: 'Your organisation' },
    offer: { title: 'Your offer', description: 'What it is and what it brings.' },
    join_url: 'https://example.org/join/sample',
    offer_url: 'https://example.org/offer/sample',
    preferences_url: 'https://example.org/preferences/sample',
    unsubscribe_url: 'https://example.org/unsubscribe/sample',
  },
  /** What channels say by themselves. */
  channels: {
    joined: (workspaceName: string) =>
      `You will hear from ${workspaceName || 'us'} here. /stop ends it at any time.`,
    left: 'You will hear nothing more from us here. The link in our letters brings you back.',
    unknown: 'This link is not known. Please use the one in our latest letter.',
    test: (workspaceName: string) => `This is a test from ${workspaceName || 'Funnelcast'}. It works.`,
  },
  preferencesPage: {
    title: 'Your settings',
    description: (workspaceName: string) => `What ${workspaceName || 'we'} may send you.`,
    notFound: 'This page does not exist',
    notFoundHint: 'The link may be incomplete. Copy the whole address from the letter.',
  },
};
