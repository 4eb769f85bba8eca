const lines = [
  { text: 'カード番号が漏れたとき', weight: 'bolder', size: 'large', style: 'heading' },
  {
    text: 'カード会社に電話して、カードを止めます。知らない請求は、届け出れば多くの場合は払わずにすみます。まず電話、次に明細の確認です。',
  },
  { text: '**今すぐ** あなたが、カード裏面の番号に電話して止める', spacing: 'medium' },
  { text: '**今すぐ** あなたが、ここ2か月の明細を見る', spacing: 'small' },
  { text: '**今週** 自動で払っているものの番号を変える', spacing: 'small' },
  { text: '相談先: 消費者ホットライン [188](tel:188)', spacing: 'medium' },
  { text: '一般的な情報です(確認日 2026-11-21)', size: 'small', isSubtle: true, spacing: 'small' },
];

/** The buttons under it. */
export const cardButtons = ['くわしく', 'ほかにも漏れた', '人に相談する', '最初から'];

const action = (label: string) => ({
  type: 'Action.Submit',
  title: label,
  data: {
    __isBotFrameworkCardAction: true,
    cardAction: { type: 'messageBack', text: label, displayText: label, value: { chosen: label } },
  },
});

/** An answer as large as answers usually are. */
export const sampleCard = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'ja',
    body: lines.map((line) => ({ type: 'TextBlock', wrap: true, ...line })),
    actions: cardButtons.map(action),
  },
};
