import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import i18next from 'i18next';

/** The design's colours and type for Mantine's parts (tokens.css holds the values). */
export const theme = createTheme({
  primaryColor: 'petrole',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#10262B',
  white: '#FFFFFF',
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    petrole: [
      '#EEF7F9',
      '#DAEBEE',
      '#B5DCE4',
      '#96D8E5',
      '#74C6D6',
      '#46A3B5',
      '#26808F',
      '#146A7B',
      '#0C5666',
      '#08434F',
    ],
  },
  fontFamily: 'var(--font-text)',
  headings: {
    fontFamily: 'var(--font-display)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem' },
      h3: { fontSize: '1.0625rem' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '4px', md: '8px', lg: '12px', xl: '12px' },
  shadows: { xs: 'var(--e-1)', md: 'var(--e-2)', xl: 'var(--e-3)' },
  // 44 px fields everywhere, so that a finger finds them.
  components: {
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    TagsInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    // Asked for at each drawing, so that it follows the language.
    Notification: { defaultProps: () => ({ closeButtonProps: { 'aria-label': i18next.t('common:close') } }) },
  },
});

const VARIABLES = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--primary)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-color-petrole-filled': 'var(--primary)',
  '--mantine-color-petrole-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
  '--mantine-primary-color-light': 'var(--primary-soft)',
  '--mantine-primary-color-light-color': 'var(--primary-ink)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default-hover': 'var(--surface-2)',
};

export const variables: CSSVariablesResolver = () => ({ variables: {}, light: VARIABLES, dark: VARIABLES });
