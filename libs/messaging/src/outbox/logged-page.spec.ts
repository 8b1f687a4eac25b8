import { toCloudEvent } from '@funnelcast/contracts';
import { aFact } from '../testing/a-fact.js';
import { LoggedPage } from './logged-page.js';

describe(LoggedPage, () => {
  const fact = aFact(7, { subject: 'a "quoted" \u2028 subject', causationId: 'cause' });
  const row = {
    position: '7',
    id: fact.id,
    type: fact.type,
    workspace_id: fact.workspaceId,
    subject: fact.subject,
    time: fact.time,
    correlation_id: fact.correlationId,
    causation_id: 'cause',
    data: JSON.stringify(fact.data),
  };

  it('is the same batch that the contracts would write', () => {
    const page = new LoggedPage('log', 'registration', [row, { ...row, causation_id: null }]);
    const { causationId: _, ...without } = fact;
    expect(JSON.parse(page.body)).toEqual([toCloudEvent(fact), toCloudEvent(without)]);
    expect(page.facts).toEqual([fact, without]);
  });
});
