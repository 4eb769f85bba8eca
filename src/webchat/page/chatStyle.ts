const font =
  "'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'BIZ UDPGothic', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', Meiryo, system-ui, sans-serif";

/** As the page says (colours.css), by day, by night, and where the person has chosen all colours: it follows by itself. */
const colours = {
  accent: 'var(--accent)',
  ground: 'var(--ground)',
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  quietInk: 'var(--quiet-ink)',
  line: 'var(--line)',
  attention: 'var(--attention)',
};

export const styleOptions = {
  accent: colours.accent,
  subtle: colours.quietInk,
  backgroundColor: colours.ground,
  primaryFont: font,
  monospaceFont: font,
  rootHeight: '100%',
  rootWidth: '100%',
  paddingRegular: 10,
  paddingWide: 14,
  avatarSize: 0,
  bubbleBackground: colours.paper,
  bubbleTextColor: colours.ink,
  bubbleBorderColor: colours.line,
  bubbleBorderRadius: 14,
  bubbleBorderWidth: 1,
  bubbleFromUserBackground: 'var(--said)',
  bubbleFromUserTextColor: 'var(--said-ink)',
  bubbleFromUserBorderColor: 'var(--said)',
  bubbleFromUserBorderRadius: 14,
  bubbleMinHeight: 36,
  bubbleMaxWidth: 640,
  bubbleMinWidth: 120,
  markdownRespectCRLF: true,
  cardEmphasisBackgroundColor: colours.ground,
  cardPushButtonBackgroundColor: colours.accent,
  cardPushButtonTextColor: colours.accent,
  disableFileUpload: true,
  hideUploadButton: true,
  sendBoxHeight: 50,
  sendBoxBackground: colours.paper,
  sendBoxTextColor: colours.ink,
  sendBoxPlaceholderColor: colours.quietInk,
  sendBoxButtonColor: colours.accent,
  sendBoxBorderTop: `solid 1px ${colours.line}`,
  suggestedActionLayout: 'flow',
  suggestedActionHeight: 44,
  suggestedActionBorderRadius: 22,
  suggestedActionBorderColor: colours.accent,
  suggestedActionTextColor: colours.accent,
  suggestedActionBackgroundColor: colours.paper,
  timestampColor: colours.quietInk,
  groupTimestamp: true,
  // An answer is read from its beginning: scrolling stops when its first bubble reaches the top.
  autoScrollSnapOnPage: true,
};

const textColours = { default: colours.ink, subtle: colours.quietInk };
const inks = {
  default: textColours,
  dark: textColours,
  light: { default: colours.paper, subtle: colours.ground },
  accent: { default: colours.accent, subtle: colours.accent },
  good: { default: 'var(--good)', subtle: 'var(--good)' },
  warning: { default: 'var(--warning)', subtle: 'var(--warning)' },
  attention: { default: colours.attention, subtle: colours.attention },
};

/** How Adaptive Cards look: close lines, buttons side by side that wrap. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 13, default: 15, medium: 16, large: 17, extraLarge: 20 },
  fontWeights: { lighter: 400, default: 400, bolder: 700 },
  lineHeights: { small: 18, default: 22, medium: 24, large: 25, extraLarge: 28 },
  spacing: { none: 0, small: 3, default: 8, medium: 8, large: 14, extraLarge: 20, padding: 11 },
  separator: { lineThickness: 1, lineColor: colours.line },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { backgroundColor: colours.paper, foregroundColors: inks },
    emphasis: { backgroundColor: colours.ground, foregroundColors: inks },
    accent: { backgroundColor: 'var(--accent-ground)', foregroundColors: inks },
    attention: { backgroundColor: 'var(--attention-ground)', foregroundColors: inks },
    good: { backgroundColor: 'var(--good-ground)', foregroundColors: inks },
    warning: { backgroundColor: 'var(--warning-ground)', foregroundColors: inks },
  },
  actions: {
    maxActions: 12,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 2 },
  factSet: {
    title: { size: 'default', color: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { size: 'default', color: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 8,
  },
};
