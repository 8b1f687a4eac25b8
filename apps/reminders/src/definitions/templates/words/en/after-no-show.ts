export const afterNoShow = {
  'still-a-question': {
    subject: 'Is it still on your mind?',
    body: `you had booked a place in **{{ webinar.title }}**. Something must have made you do that, and it has probably not gone away because an evening turned out differently.

Answer with one sentence: **what did you hope to find out?** It is the shortest way to the answer.`,
  },
  'a-small-start': {
    subject: 'A start without a webinar',
    body: `here is an exercise that takes ten minutes and needs nobody.

Write down three sentences: **This annoys me most at the moment. This is what I have tried. This is how I would notice that it has become better.**

The third is the important one. Who knows how to notice success finds the way there more easily, with a webinar or without one.`,
  },
  'another-date': {
    subject: 'When would it suit you?',
    body: `most people who book a place and do not come simply had no time that day.

Which time would be good for you? Answer with a day and a time of day, such as “Wednesday noon”. We look at these answers when we choose the next date for **{{ webinar.title }}**.`,
  },
  'no-hard-feelings': {
    subject: 'The last letter about “{{ webinar.title }}”',
    body: `we do not want to write to you about something that is settled for you. So this is the last letter about this webinar.

If the subject is still open, answer with “later”, and we will know that you would like to be invited again. If not, there is nothing to do. All the best with what is on your desk now.`,
  },
};
