import type { Locator } from 'playwright-core';
import { Attendee, wallTime, type Session, type Webinar } from '@funnelcast/demo';
import { Installation } from '../e2e/installation.js';
import { Browser } from './browser.js';
import { describedAs, hasFocus } from './in-page.js';
import { choose, signIn } from './studio.js';
import type { Visitor } from './visitor.js';

const UNKNOWN_ID = '01890000-0000-7000-8000-000000000000';

describe('what goes wrong in a browser', () => {
  const browser = new Browser();
  let installation: Installation;
  let owner: Visitor;
  let visitor: Visitor;
  let webinar: Webinar;
  let session: Session;

  beforeAll(async () => {
    const [started] = await Promise.all([Installation.start({ events: 'in-process' }), browser.start()]);
    installation = started;
    const { origin, time } = installation;
    owner = await browser.visitor({ name: 'owner', origin });
    visitor = await browser.visitor({ name: 'visitor', origin });
    webinar = await installation.owner.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    session = await installation.owner.scheduleSession(
      webinar.id,
      new Date(time.now().getTime() + 3_600_000),
    );
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await installation?.stop();
  }, 60_000);

  const scheduleSmall = async (slug: string): Promise<Webinar> => {
    const { owner: studio, time } = installation;
    const small = await studio.createWebinar({ title: 'A small room', slug });
    const startsAtLocal = wallTime(time.in(120), 'UTC');
    await studio.post(`/api/v1/webinars/${small.id}/sessions`, {
      startsAtLocal,
      timeZone: 'UTC',
      capacity: 1,
    });
    return small;
  };
  const fillIn = async (name: string, email: string): Promise<void> => {
    const { page } = visitor;
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Your e-mail').fill(email);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Register' }).click();
  };

  browser.it('tells that e-mail and password do not match, and lets try again', async () => {
    const { page } = owner;
    owner.allow(/^401 /);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(installation.platform.secrets.ownerEmail);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('This e-mail and password do not match').waitFor();
    await signIn(owner, installation);
  });

  browser.it('comes back to where somebody wanted to go before the sign-in', async () => {
    visitor.allow(/^401 \w+ \S+\/api\/v1\/(me|access-tokens)$/);
    await visitor.page.goto(`/hot-list/${session.id}`);
    await visitor.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(visitor.page.url()).searchParams.get('next')).toBe(`/hot-list/${session.id}`);
  });

  browser.it('says beside each field what is missing, and puts the cursor there', async () => {
    const { page } = visitor;
    await page.goto('/w/rooms');
    await page.getByRole('button', { name: 'Register' }).click();
    expect(await complaintOf(page.getByLabel('Your name'))).toBe('Please fill this in.');
    expect(await complaintOf(page.getByLabel('Your e-mail'))).toBe('Please fill this in.');
    expect(await complaintOf(page.getByRole('checkbox'))).toBe('We need your consent to send you the link.');
    expect(await hasFocus(page.getByLabel('Your name'))).toBe(true);
  });

  browser.it('says beside the field what the platform does not accept', async () => {
    const { page } = visitor;
    visitor.allow(/^422 POST \S+\/registrations$/);
    await page.goto('/w/rooms');
    await fillIn('Ada', 'ada@nowhere');
    await page.getByText('Please enter a full e-mail address').waitFor();
    expect(await complaintOf(page.getByLabel('Your e-mail'))).toContain('ada@example.org');
    await fillIn('Win at https://spam.example', 'ada@example.org');
    await page.getByText('Please enter your name, without links.').waitFor();
    expect(await page.getByLabel('Your e-mail').inputValue()).toBe('ada@example.org');
  });

  browser.it('shows a name with markup in it as the words it is', async () => {
    const { page } = visitor;
    await page.goto('/w/rooms');
    await fillIn('<img/src=x> "Ada" & </script>', 'markup@example.org');
    await page.getByRole('heading', { name: 'You are in, <img/src=x>!' }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    await owner.page.goto(`/webinars/${webinar.id}/sessions`);
    await owner.page.getByText('<img/src=x> "Ada" & </script>').waitFor();
  });

  browser.it('has a friendly page where a link leads nowhere', async () => {
    const { page } = visitor;
    visitor.allow(/^40[134] GET \S+nothing-here/);
    for (const place of ['w', 'registered', 'join', 'offer', 'preferences']) {
      await page.goto(`/${place}/nothing-here`);
      await page.getByRole('heading', { name: 'This page is not here' }).waitFor();
    }
    owner.allow(new RegExp(`^404 GET \\S+${UNKNOWN_ID}`));
    for (const place of ['webinars', 'console', 'hot-list', 'sequences']) {
      await owner.page.goto(`/${place}/${UNKNOWN_ID}`);
      await owner.page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    }
  });

  browser.it('tells when all places were taken while the form was being filled in', async () => {
    const { page } = visitor;
    await scheduleSmall('small');
    await page.goto('/w/small');
    await new Attendee(installation.origin, 'Ben', 'ben@example.org').register('small');
    visitor.allow(/^409 POST \S+\/registrations$/);
    await fillIn('Ada', 'ada@example.org');
    await page.getByRole('alert').getByText('All places in this session are taken.').waitFor();
    await page.reload();
    await page.getByText('All places are taken. Please come back later').waitFor();
    expect(await page.getByRole('button', { name: 'Register' }).count()).toBe(0);
  });

  browser.it('lets somebody cancel their place, and register again', async () => {
    const { page } = visitor;
    const ada = new Attendee(installation.origin, 'Ada', 'ada.cancels@example.org');
    const { joinToken } = await ada.register('rooms');
    await page.goto(`/registered/${joinToken}`);
    await page.getByRole('button', { name: 'I cannot make it: cancel my place' }).click();
    await page.getByRole('button', { name: 'Keep my place' }).click();
    await page.getByRole('button', { name: 'I cannot make it: cancel my place' }).click();
    await page.getByRole('button', { name: 'Cancel my place', exact: true }).click();
    await page.getByRole('heading', { name: 'Your place is cancelled' }).waitFor();
    await page.getByRole('link', { name: 'Register again' }).click();
    await fillIn('Ada', ada.email);
    await page.getByRole('heading', { name: 'You are in, Ada!' }).waitFor();
  });

  browser.it(
    'says beside the fields of the studio’s forms what is wrong, and makes no second webinar',
    async () => {
      const { page } = owner;
      owner.allow(/^422 POST \S+\/(webinars|sessions)$/);
      await page.goto('/webinars/new');
      const next = page.getByRole('button', { name: 'Next' });
      const submit = page.getByRole('button', { name: 'Create webinar' });
      await page.getByLabel('Title').fill('Made once');
      await next.click();
      expect(await complaintOf(page.getByLabel('Presenter', { exact: true }))).toContain('Fill this in.');
      await page.getByLabel('Presenter', { exact: true }).fill('Grace Hopper');
      await next.click();
      await page.getByLabel('Date and time').fill('2020-01-01T19:00');
      await choose(page, 'Time zone', 'Asia/Tokyo');
      await next.click();
      await page.getByLabel('Video address').fill('javascript:alert(1)');
      await submit.click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      expect(await complaintOf(page.getByLabel('Video address'))).not.toBe('');
      await page.getByRole('button', { name: 'Use the sample video' }).click();
      await submit.click();
      // Back at the step that holds the field.
      await page.getByText('Choose a time that is still to come.').first().waitFor();
      expect(await complaintOf(page.getByLabel('Date and time'))).toContain('still to come');
      await page.getByLabel('Date and time').fill(wallTime(installation.time.in(2_880), 'Asia/Tokyo'));
      await next.click();
      await submit.click();
      await page.getByRole('heading', { name: 'Your webinar is ready' }).waitFor();
      await page.goto('/webinars');
      await page.getByRole('link', { name: 'Made once' }).waitFor();
      expect(await page.getByRole('link', { name: 'Made once' }).count()).toBe(1);
    },
  );

  browser.it('asks before what was typed on a webinar’s page is lost, and keeps it or lets go', async () => {
    const { page } = owner;
    await page.goto(`/webinars/${webinar.id}/page`);
    const title = page.getByLabel('Title');
    await title.fill('How rooms sell, again');
    await page.getByText('There are changes that are not saved.').waitFor();
    const sessions = page.getByRole('tab', { name: 'Sessions' });
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });

    await sessions.click();
    await question.getByRole('button', { name: 'Stay here' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await title.inputValue()).toBe('How rooms sell, again');
    await page.getByRole('link', { name: 'Contacts', exact: true }).click();
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe(`/webinars/${webinar.id}/page`);

    await sessions.click();
    await question.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.waitForURL(/\/sessions$/);
    await page.getByRole('tab', { name: 'Page' }).click();
    expect(await title.inputValue()).toBe('How rooms sell');

    // Nothing is asked once it is saved, or undone.
    await title.fill('How rooms sell, saved');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('There are changes that are not saved.').waitFor({ state: 'hidden' });
    await title.fill('Something else');
    await page.getByRole('button', { name: 'Undo' }).click();
    await sessions.click();
    await page.waitForURL(/\/sessions$/);
    expect(await question.count()).toBe(0);
  });
});

async function complaintOf(field: Locator): Promise<string> {
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  return describedAs(field);
}
