import type { PlanMark } from '../../src/domain/plan.ts';
import type { PlanSheet, SheetDesk, SheetGroup, SheetStep } from '../../src/domain/planSheet.ts';
import type { PlanView } from '../../src/webchat/ports.ts';

const law = { title: '個人情報の保護に関する法律 第26条第2項', url: 'https://laws.e-gov.go.jp/law/415AC0000000057' };
const rules = {
  title: '個人情報の保護に関する法律施行規則 第7条第2号',
  url: 'https://laws.e-gov.go.jp/law/428M60020000003',
};

const issuer: SheetDesk = {
  name: 'カード会社・銀行・携帯会社の紛失窓口',
  hours: '会社によって違います。24時間の紛失窓口がある会社が多いです。',
  cost: '会社によって違います',
  isToBeChecked: false,
};
const police: SheetDesk = {
  name: '警察相談専用電話',
  number: '#9110',
  hours: '平日の日中が基本です。',
  cost: '通話料がかかります',
  url: 'https://www.npa.go.jp/',
  isToBeChecked: true,
};
const commission: SheetDesk = {
  name: '個人情報保護法相談ダイヤル（個人情報保護委員会）',
  number: '03-6457-9849',
  hours: '平日9:30〜17:30です（土日祝・年末年始を除く）。',
  cost: '相談料の記載はありません。通話料がかかります',
  url: 'https://www.ppc.go.jp/personalinfo/pipldial/',
  isToBeChecked: false,
};

const section = (id: string, title: string) => ({ id, title, checkedOn: '2026-11-21', basis: [law, rules] });
const card = section('leaked-data/credit-card', 'クレジットカードの番号が漏れたとき');

const steps: Readonly<Record<string, Omit<SheetStep, 'id'>>> = {
  'stop-card': {
    text: 'カード会社に電話して、利用停止と再発行を頼む',
    why: '番号だけで買い物に使われることがあるからです。',
    how: 'カードの裏面か公式アプリの番号にかけます。解約はいりません。',
    otherwise: '電話がつながらないときは、公式アプリから止める方法を探します。',
    otherwiseDesk: police,
    desk: issuer,
    due: { until: '2026-11-22' },
    section: card,
  },
  'change-password': {
    text: '同じパスワードを使う所を、全部変える',
    why: 'ほかのサービスにも入られるおそれがあるからです。',
    how: '公式サイトを自分で開いて変えます。メールのリンクは使いません。',
    section: section('leaked-data/password', 'パスワードが漏れたとき'),
  },
  'report-charge': {
    text: '明細を見て、身に覚えのない利用を届け出る',
    why: '届け出が遅れると、補償されないことがあるからです。',
    how: '公式アプリの明細を、3か月分さかのぼって見ます。',
    desk: police,
    section: card,
  },
  'ask-company': {
    text: '会社に、何が漏れたかを文書で聞く',
    why: '調べるのは会社の役目です。',
    how: 'このページの「文を作る」で、聞く文を作れます。',
    otherwise: '返事がないときは、個人情報保護委員会に相談できます。',
    otherwiseDesk: commission,
    due: { from: '2026-11-24', until: '2026-11-27' },
    section: section('customer-victim/no-notice', '会社から連絡が来ないとき'),
  },
  'watch-statement': {
    text: '明細を数か月のあいだ確かめる',
    why: '少額の試し払いのあとに、大きく使われることがあるからです。',
    how: '月に一度、家族カードも見ます。',
    due: { until: '2027-02-22' },
    section: card,
  },
};

const plain: Readonly<Record<string, string>> = {
  'stop-card': 'カード会社(がいしゃ)に電話(でんわ)して、カードを止(と)めます',
};

const headings = {
  ja: { now: '今すぐ', thisWeek: '今週', later: 'そのあと' },
  en: { now: 'Right away', thisWeek: 'This week', later: 'After that' },
} as const;

const order = {
  now: ['stop-card', 'change-password'],
  thisWeek: ['report-charge', 'ask-company'],
  later: ['watch-statement'],
} as const;

export interface SheetSketch {
  readonly view?: PlanView;
  readonly marks?: ReadonlyMap<string, PlanMark>;
  readonly keptUntil?: string;
}

/** A plan as it could be: a card number and a password leaked, with two desks, dates, and something that did not work. */
export function buildPlanSheet({ view, marks = new Map(), keptUntil }: SheetSketch = {}): PlanSheet {
  const { language = 'ja', style = 'standard' } = view ?? {};
  const groups = (Object.keys(order) as (keyof typeof order)[]).map((urgency): SheetGroup => {
    const own = order[urgency].map((id) => buildStep(id, { marks, style }));
    return { urgency, heading: headings[language][urgency], steps: own };
  });
  return {
    language,
    audience: 'victim',
    title: { ja: 'あなたの計画', en: 'Your plan' }[language],
    madeOn: '2026-11-22',
    facts: [
      { label: '漏れた情報', lines: ['カード番号', 'メールアドレスとパスワード'] },
      { label: '会社に聞ける期限の目安', lines: ['決まった期限はありません。'], source: law },
    ],
    done: [...marks.values()].filter((mark) => mark === 'done').length,
    total: Object.keys(steps).length,
    groups,
    ...(keptUntil === undefined ? {} : { keptUntil }),
  };
}

function buildStep(id: string, { marks, style }: { marks: ReadonlyMap<string, PlanMark>; style: string }): SheetStep {
  const step = steps[id];
  if (step === undefined) throw new Error(`there is no step ${id}`);
  const mark = marks.get(id);
  const text = style === 'plain' ? (plain[id] ?? step.text) : step.text;
  return { id, ...step, text, ...(mark === undefined ? {} : { mark }) };
}
