import type { LetterWords } from '@funnelcast/languages';

const CONTENT = '<!-- content -->';

/**
 * The frame around every letter: tables and inline styles where mail programs need them, one media query for those that
 * know it. It is Liquid itself and is compiled together with the content, so a letter is rendered in one go.
 */
const LAYOUT = `<!doctype html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{ subject }}</title>
<style>
  body { margin: 0; padding: 0; background: #f3f4f6; -webkit-text-size-adjust: 100%; }
  .sheet { background: #ffffff; border-radius: 12px; }
  .content, .head, .foot { font-family: -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
  .head { font-size: 14px; line-height: 20px; color: #57606a; padding: 28px 36px 0; }
  .content { font-size: 16px; line-height: 26px; color: #1f2328; padding: 12px 36px 28px; overflow-wrap: anywhere; }
  .content p { margin: 0 0 18px; }
  .content a { color: #0b7a6b; }
  .content a.button { display: inline-block; background: #0b7a6b; color: #ffffff; text-decoration: none;
    font-weight: 600; padding: 12px 24px; border-radius: 8px; }
  .foot { font-size: 13px; line-height: 20px; color: #6b7280; padding: 20px 36px 36px; text-align: center; }
  .foot a { color: #6b7280; }
  @media (max-width: 620px) { .head, .content, .foot { padding-left: 20px; padding-right: 20px; } }
  @media (prefers-color-scheme: dark) {
    body, .ground { background: #14161a !important; }
    .sheet { background: #1e2127 !important; }
    .content { color: #e6e8eb !important; }
    .content a { color: #6cc4b3; }
    .content a.button { color: #ffffff !important; }
  }
</style>
</head>
<body>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6">
<tr><td align="center" style="padding:32px 12px 0">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border-radius:12px">
<tr><td class="head" style="padding:28px 36px 0">{{ workspace.name }}</td></tr>
<tr><td class="content" style="padding:12px 36px 28px">
${CONTENT}
</td></tr>
</table>
</td></tr>
<tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px">
<tr><td class="foot" align="center" style="padding:20px 36px 36px">
<!-- because --><br>
<a href="{{ preferences_url }}"><!-- settings --></a> &middot; <a href="{{ unsubscribe_url }}"><!-- unsubscribe --></a>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;

export function frameHtml(content: string, frame: LetterWords['frame']): string {
  return LAYOUT.replace(
    /<!-- (because|settings|unsubscribe) -->/g,
    (_, part: keyof LetterWords['frame']) => frame[part],
  ).replace(CONTENT, () => content);
}

export function frameText(content: string, { because, settingsInText }: LetterWords['frame']): string {
  return `${content.trimEnd()}

-- 
{{ workspace.name }}
${because}
${settingsInText} {{ preferences_url }}
`;
}
