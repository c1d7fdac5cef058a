import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { darkRoles, lightRoles } from './roles.ts';
import { shades } from './shades.ts';

const font = '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", sans-serif';
const heading = (size: number, line: number) => ({ fontSize: `${size}px`, lineHeight: `${line}px`, fontWeight: '600' });
const popup = { shadow: 'lg', radius: 'md', transitionProps: { duration: 120 } } as const;

/** The one theme: warm paper and ink, ember as the only accent. */
export const theme = createTheme({
  colors: shades,
  primaryColor: 'ember',
  primaryShade: 6,
  white: '#fffefd',
  black: '#201e1a',
  defaultRadius: 'md',
  fontFamily: font,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  focusClassName: 'focus-ring',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { '2xs': '11px', xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: {
    '2xs': '4px',
    xs: '8px',
    sm: '12px',
    md: '16px',
    lg: '24px',
    xl: '32px',
    '2xl': '48px',
    '3xl': '64px',
  },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  shadows: { xs: 'var(--sh-xs)', sm: 'var(--sh-sm)', md: 'var(--sh-md)', lg: 'var(--sh-lg)', xl: 'var(--sh-xl)' },
  headings: {
    fontFamily: font,
    fontWeight: '600',
    sizes: {
      h1: heading(32, 40),
      h2: heading(24, 32),
      h3: heading(18, 24),
      h4: heading(15, 20),
      h5: heading(13, 20),
      h6: heading(12, 16),
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28, radius: 'sm' } },
    Menu: { defaultProps: { ...popup, position: 'bottom-end', offset: 4 } },
    Popover: { defaultProps: popup },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    MultiSelect: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    TagsInput: { defaultProps: { size: 'sm' } },
    // Weekends are days like others: rose is for what is late or broken.
    DateTimePicker: { defaultProps: { weekendDays: [] } },
    DatePickerInput: { defaultProps: { weekendDays: [] } },
    DateInput: { defaultProps: { weekendDays: [] } },
    Switch: { defaultProps: { size: 'sm', color: 'var(--text)' } },
    Checkbox: { defaultProps: { size: 'sm', color: 'var(--text)', iconColor: 'var(--sheet)' } },
    Tooltip: { defaultProps: { openDelay: 400, radius: 'sm', color: 'var(--toast)', c: 'var(--on-toast)' } },
    Modal: {
      defaultProps: { radius: 'lg', padding: 'lg', shadow: 'xl', centered: true, transitionProps: { duration: 200 } },
    },
    Drawer: { defaultProps: { padding: 0, transitionProps: { duration: 200 } } },
  },
});

const mantine = {
  '--mantine-color-body': 'var(--sheet)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-error': 'var(--bad-text)',
  '--mantine-color-default': 'var(--control)',
  '--mantine-color-default-hover': 'var(--control-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--text)',
  '--mantine-color-gray-light-color': 'var(--text-2)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-text': 'var(--text-2)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--text-3)',
};

/** Roles as CSS variables, and Mantine's own variables on top of them, for both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...lightRoles, ...mantine },
  dark: { ...darkRoles, ...mantine },
});
