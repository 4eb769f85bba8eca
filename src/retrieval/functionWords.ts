import { normalise } from './normalise.ts';
import { soundOf } from './readingOf.ts';

/** Turns of speech that say nothing about the matter: endings, politeness, fillers, also as people chat and in dialect. */
const turns = `
ですか ますか でしょうか ませんか ました ましたが ません ですが ですけど んですが んですけど のですが のですか んだけど んやけど だけど けれども ください てください 下さい くださいませ お願いします おねがいします
どうすれば どうすればいい どうすればいいですか どうすればよいですか どうしたらいい どうしたらいいですか どうしたらよい どうすべき どうしよう どうしましょう どうしたもんか どうしたらええ どないしたらええ どうなりますか どうなる
なにをすれば なにをすればいい なにをしたらいい なにからすれば なんですか なんでしょう おしえて おしえてください おしえてほしい おしえてくれ おしえていただけますか しりたい しりたいです しりたいのですが
してしまいました してしまった しちゃった しちゃいました ちゃった ちゃって ちゃったん てしまう てしまい されました されている されてる されていて されたら されて られました られている られた られて
しています している してる していた してた しました したい したいです したいのですが したら すれば しなければ しなければならない しなきゃ しないと しなくて しなくても してもいい してもらえる してもらえますか してほしい
できますか できるの できない できません できる てもいいですか てもらう てもらった ことは ことが ことも ことで ことって ことになる というのは といわれた といわれました といいました といって という ということ
かもしれない かもしれません ようです みたいです みたい らしい らしいです そうです はずです はずなのに つもり ときは とき ときに ばあいは ばあい ばあいに ために ためには について についての に関して にかんして に対して
たいして によって により として とても すごく ちょっと すこし もう まだ でも だから それで そして しかし ただ もし もしも やっぱり やはり たぶん ほんとに ほんとうに ほんまに まじで めっちゃ
いいですか いいの いいのか よいですか よいのか ええの ええんか ありますか ありません あります あるの ない ないです なかった いますか います いません いる いた いて いく いった きた きて くる
わたし わたしの わたしは わたしが わたしも じぶん じぶんの じぶんが おれ おれの おれが うち うちの うちは うちが これ これは これって それ それは あれ この その どの どこ どこに どこへ だれ だれに いつ いつまで なぜ なんで
どのように どうやって どんな どれくらい どのくらい いくら から まで より ので のに ように ような ながら たり だり さん さま くん ちゃん なんか なんて とか など やつ わけ わけで はい いいえ えっと あの
こまっています こまってる こまりました こまった とつぜん きゅうに さっき せんしゅう きのう きょう いま いまさら それと あと あとで まず さいしょに どなたか すみません はじめまして こんにちは よろしくおねがいします よろしく
まったく ぜんぜん ちゃんと きちんと しっかり ぜったい ぜったいに ずっと いっさい けっこう かなり だいぶ すっかり ぜんぶ みんな ほとんど たくさん いっぱい いろいろ
たまたま うっかり つい ついに やっと とうとう いきなり いつのまにか いつも ときどき たまに なんども なんかいも さきに さいきん いまだに とりあえず いちおう なるべく できるだけ すぐに
はやく ゆっくり いっしょに べつの ほかの みたいな こんな そんな あんな こういう そういう どういう おなじ たった わずか さらに ますます あまりに あんまり せっかく わざわざ
おもっています おもいます とおもう とおもって かんがえています きがします きになる きになります きになって のほうが ほうがいい してくれない してくれません いってくれない もらえない もらえません
じゃない じゃん やん やねん やで やんか へん へんの はるの してはる ねん ばい たい けん っちゃ さかい べ だべ ずら やろか やろ かいな わからない わかりません わからん わからへん
`;

const gram = 3;

function gramsOf(text: string): string[] {
  const letters = [...text];
  return letters.slice(0, Math.max(0, letters.length - gram + 1)).map((_, at) => letters.slice(at, at + gram).join(''));
}

const kanaOnly = (text: string) => /^[\p{Script=Hiragana}]+$/u.test(text);

/** Three sounds in a row that occur in a turn of speech: they weigh little, but something, in a text without kanji. */
export const functionSounds: ReadonlySet<string> = new Set(
  turns
    .trim()
    .split(/\s+/)
    .map((turn) => soundOf(normalise(turn)))
    .flatMap(gramsOf)
    .filter(kanaOnly),
);

/** English words that say nothing about the matter. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the i me my we our us you your he she it its they them their his her this that these those there here is are was were
be been being am do does did done have has had having will would can could should shall may might must of in on at to
from for with by about into over after before up out off and or but if so as than then not no yes please what which
who whom when where why how all any some more most very just also too only get got go going want need know tell let
im ive id dont doesnt didnt cant wont isnt s t ve re ll d m hi hello there because while during am really still
`
    .trim()
    .split(/\s+/),
);
