import {
  createTheme,
  InputWrapper,
  Modal,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { m } from '../messages';

const pine: MantineColorsTuple = [
  '#e8f6f3',
  '#cfeae4',
  '#a3d8cd',
  '#72c2b2',
  '#47ad9a',
  '#2b9c87',
  '#178b76',
  '#0b7a6b',
  '#08655a',
  '#054f47',
];
const ember: MantineColorsTuple = [
  '#fff1e9',
  '#ffe0d0',
  '#fdc2a4',
  '#fba275',
  '#f9854b',
  '#f4702e',
  '#e05a17',
  '#c2480d',
  '#a33a08',
  '#833008',
];
const ink: MantineColorsTuple = [
  '#dfe5e8',
  '#b3bec5',
  '#93a1aa',
  '#66757f',
  '#3d4a53',
  '#2c3840',
  '#1d272e',
  '#141c22',
  '#0f161b',
  '#0a1014',
];

/** The studio's look: one accent for what you do (pine), one for what is hot or live (ember). */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 7 },
  colors: { pine, ember, dark: ink },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: {
    fontWeight: '680',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.15rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  respectReducedMotion: true,
  components: {
    // Nearly every field is required; the few that are not say so in words instead.
    InputWrapper: InputWrapper.extend({ defaultProps: { withAsterisk: false } }),
    Modal: Modal.extend({
      defaultProps: { closeButtonProps: { 'aria-label': m.actions.close } },
      styles: { title: { fontWeight: 650, fontSize: '1.15rem' } },
    }),
  },
});

/** Mantine's own greys for secondary text miss the contrast that small print needs. */
export const readableVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#17212a',
    '--mantine-color-dimmed': '#56636e',
    '--mantine-color-placeholder': '#6b7882',
    '--mantine-color-error': '#c22525',
    '--mantine-color-anchor': '#08655a',
    '--fc-page': '#f5f7f7',
    '--fc-line': '#dfe5e7',
    '--fc-track': '#e8eded',
  },
  dark: {
    '--mantine-color-body': '#1b242b',
    '--mantine-color-text': '#e3e9ec',
    '--mantine-color-dimmed': '#a0aeb7',
    '--mantine-color-placeholder': '#8fa0aa',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-anchor': '#72c2b2',
    '--mantine-color-pine-light': '#17393a',
    '--mantine-color-pine-light-hover': '#1c4645',
    '--mantine-color-pine-light-color': '#a3d8cd',
    '--mantine-color-ember-light': '#3f2718',
    '--mantine-color-ember-light-hover': '#4c2f1d',
    '--mantine-color-ember-light-color': '#fdc2a4',
    '--fc-page': '#12191e',
    '--fc-line': '#303c45',
    '--fc-track': '#2a353d',
  },
});
