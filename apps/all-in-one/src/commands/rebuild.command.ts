import { administer } from './administration.js';

const [service] = process.argv.slice(2);

await administer(service, 'Usage: rebuild <service>', async ({ rebuild }) => {
  const { tables, facts } = await rebuild.execute();
  console.log(`${tables.join(', ')} made anew from ${facts} facts.`);
});
