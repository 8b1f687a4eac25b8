import escapeHtml from 'escape-html';
import type { LetterWords } from '@funnelcast/languages';

/** Seen by mail programs that know dark mode; the others keep the light sheet. */
const STYLES = `
  .content p { margin: 0 0 18px; }
  .content a { color: #0b7a6b; overflow-wrap: anywhere; }
  .foot a { color: #6b7280; }
  @media (max-width: 620px) { .sheet > table > tbody > tr > td { padding-left: 20px !important; padding-right: 20px !important; } }
  @media (prefers-color-scheme: dark) {
    body, .ground { background: #14161a !important; }
    .sheet, .sheet > table { background: #1e2127 !important; }
    .sheet .content div, .sheet .content p { color: #e6e8eb !important; }
    .sheet .content a { color: #6cc4b3 !important; }
    .sheet .content a.button { color: #ffffff !important; }
    .head div, .foot div, .foot a { color: #9aa3ad !important; }
  }`;

/**
 * What every letter has in its head: a title, the colours of both modes, and what a list of mails shows beside the
 * subject. On one line, so that the lines which a problem names are the writer's own.
 */
export function headMjml({ ownPreview = false } = {}): string {
  return onOneLine(`
    <mj-title>{{ subject }}</mj-title>
    ${ownPreview ? '' : '<mj-preview>{{ preheader }}</mj-preview>'}
    <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
    <mj-attributes>
      <mj-all font-family="-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"></mj-all>
      <mj-text padding="0" font-size="16px" line-height="26px" color="#1f2328"></mj-text>
      <mj-button align="left" padding="0 0 18px" inner-padding="12px 24px" background-color="#0b7a6b" color="#ffffff"
        border-radius="8px" font-size="16px" font-weight="600"></mj-button>
      <mj-class name="small" font-size="13px" line-height="20px" color="#6b7280"></mj-class>
    </mj-attributes>
    <mj-style>${STYLES}</mj-style>`);
}

/** Who writes why, and the way out: under every letter, whoever wrote it. */
export function footMjml(frame: LetterWords['frame']): string {
  return onOneLine(`
    <mj-section padding="20px 36px 36px"><mj-column><mj-text css-class="foot" mj-class="small" align="center">
      ${escapeHtml(frame.because)}<br>
      <a href="{{ preferences_url }}">${escapeHtml(frame.settings)}</a> &middot;
      <a href="{{ unsubscribe_url }}">${escapeHtml(frame.unsubscribe)}</a>
    </mj-text></mj-column></mj-section>${WATCHED}`);
}

/** Only in letters whose links are followed: a link that no person sees, and the picture that tells of an opening. */
const WATCHED =
  '<mj-raw>{% if trap_url %}<div aria-hidden="true" style="display:none;max-height:0;overflow:hidden;font-size:0">' +
  '<a href="{{ trap_url }}" tabindex="-1" rel="nofollow">&#8203;</a></div>' +
  '<img src="{{ pixel_url }}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0">{% endif %}</mj-raw>';

export const BODY_ATTRIBUTES = 'css-class="ground" background-color="#f3f4f6" width="600px"';

export function openSheet(): string {
  return onOneLine(`
    <mj-section padding="32px 0 0"><mj-column><mj-spacer height="1px"></mj-spacer></mj-column></mj-section>
    <mj-section css-class="sheet" background-color="#ffffff" border-radius="12px" padding="28px 36px 10px" text-align="left">
    <mj-column><mj-text css-class="head" mj-class="small" padding="0 0 14px">{{ workspace.name }}</mj-text>`);
}

export const CLOSE_SHEET = '</mj-column></mj-section>';

export function frameText(content: string, { because, settingsInText }: LetterWords['frame']): string {
  return `${content.trimEnd()}

-- 
{{ workspace.name }}
${because}
${settingsInText} {{ preferences_url }}
`;
}

function onOneLine(mjml: string): string {
  return mjml.replace(/\s*\n\s*/g, ' ').trim();
}
