/**
 * How a card looks in the light theme of Teams, as near as the renderer of Web Chat comes to it: sizes, distances, colours and
 * the number of buttons. Teams itself draws some things otherwise, and the page says so.
 */

const font = "'Segoe UI', 'Yu Gothic UI', 'Hiragino Sans', 'Noto Sans JP', 'Noto Sans CJK JP', Meiryo, sans-serif";
const colours = { accent: '#4f52b2', ground: '#f5f5f5', paper: '#ffffff', ink: '#242424', quietInk: '#616161' };

export const teamsStyleOptions = {
  accent: colours.accent,
  subtle: colours.quietInk,
  backgroundColor: colours.ground,
  primaryFont: font,
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 10,
  paddingWide: 12,
  avatarSize: 0,
  bubbleBackground: colours.paper,
  bubbleTextColor: colours.ink,
  bubbleBorderColor: '#e0e0e0',
  bubbleBorderRadius: 4,
  bubbleBorderWidth: 1,
  bubbleMaxWidth: 640,
  bubbleMinWidth: 120,
  timestampColor: colours.quietInk,
};

const inks = (ink: string, accent = colours.accent) => ({
  default: { default: ink, subtle: colours.quietInk },
  dark: { default: ink, subtle: colours.quietInk },
  light: { default: colours.paper, subtle: colours.ground },
  accent: { default: accent, subtle: accent },
  good: { default: '#107c10', subtle: '#107c10' },
  warning: { default: '#8a4b00', subtle: '#8a4b00' },
  attention: { default: '#b10e1c', subtle: '#b10e1c' },
});

export const teamsHostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { none: 0, small: 8, default: 12, medium: 12, large: 16, extraLarge: 20, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  containerStyles: {
    default: { backgroundColor: colours.paper, foregroundColors: inks(colours.ink) },
    emphasis: { backgroundColor: '#fafafa', foregroundColors: inks(colours.ink) },
  },
  actions: {
    // More than six stand behind dots.
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 2 },
};
