import { cloudEventBeforeItsPosition, toCloudEvent } from '@funnelcast/contracts';
import { aFact } from '../testing/a-fact.js';
import { LoggedPage } from './logged-page.js';

describe(LoggedPage, () => {
  const fact = aFact(7, { subject: 'a "quoted" \u2028 subject', causationId: 'cause' });
  const { causationId: _, ...without } = aFact(8);
  const rows = [fact, without].map((each) => ({
    position: String(each.position),
    event: cloudEventBeforeItsPosition(each),
  }));

  it('is the same batch that the contracts would write', () => {
    const page = new LoggedPage('log', rows);
    expect(JSON.parse(page.body)).toEqual([toCloudEvent(fact), toCloudEvent(without)]);
    expect(page.facts).toEqual([fact, without]);
    expect([page.first, page.last]).toEqual([7, 8]);
  });
});
