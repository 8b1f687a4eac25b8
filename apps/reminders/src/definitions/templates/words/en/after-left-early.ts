export const afterLeftEarly = {
  'where-we-lost-you': {
    subject: 'You had to go. At which point?',
    body: `you were at **{{ webinar.title }}** and left before the end. That happens: the telephone, the children, or simply the wrong subject.

May we ask which it was? Answer with one word:

**time**, if something came up,
**known**, if you knew it all already,
**different**, if you had expected something else.

Each of the three helps us to make it better.`,
  },
  'the-rest-in-short': {
    subject: 'What to do with half a webinar',
    body: `half a webinar is more than nothing, if you do one thing with it.

Take a sheet of paper and write down the last point you remember. Below it: **what would follow from that for me?** Whoever answers this has often found the second half alone.

And if you want to know what was said about one certain point, answer this letter and name it.`,
  },
  'a-second-try': {
    subject: 'Would another time suit you better?',
    body: `perhaps it was not the subject but the hour. Then help us with the next date:

**Which day and which time of day are best for you?** Answer with three words, such as “Thursday, early morning”.

We choose our dates by these answers.`,
  },
  'one-idea': {
    subject: 'One small step that needs no webinar',
    body: `whatever you expected from **{{ webinar.title }}**, this helps with almost every subject:

Tell one person what you want to have changed in a month, and ask them to ask you about it. It takes a minute, costs nothing, and works better than most good resolutions.

That was the last letter about this webinar. If you would like to go on talking about it, answer it.`,
  },
};
