/**
 * Text as HTML in which nothing can be pressed. In place of Web Chat's Markdown: addresses and numbers that somebody pasted never
 * become links, whoever repeats them. The links of cards are no part of a text, and stay.
 */
export function plainHtml(text: string): string {
  const place = document.createElement('p');
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) place.append(document.createElement('br'));
    place.append(line);
  }
  return place.outerHTML;
}
