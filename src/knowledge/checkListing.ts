import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { nearestOf } from './nearestTo.ts';
import { problemOf } from './problemCodes.ts';
import { placeIn } from './written.ts';

/** Sections and the consultations that list them; related sections; texts in English without an original. */
export function checkListing(manuscript: Manuscript): Problem[] {
  return [
    ...checkLists(manuscript),
    ...checkSectionsAreListed(manuscript),
    ...checkRelated(manuscript),
    ...checkEnglishHasOriginal(manuscript),
  ];
}

function checkLists(manuscript: Manuscript): Problem[] {
  return [...manuscript.all('consultation').values()].flatMap((consultation) => {
    const { id, value } = consultation;
    return value.sections.flatMap((name, index): Problem[] => {
      const place = () => placeIn(consultation, 'sections', index);
      const section = `${id}/${name}`;
      if (value.sections.indexOf(name) < index)
        return [problemOf('DUPLICATE_ENTRY', place(), { field: 'sections', entry: name })];
      if (manuscript.has('moved', section)) return [problemOf('MOVED_SECTION_LISTED', place(), { id: section })];
      if (manuscript.has('section', section)) return [];
      return [
        problemOf('LISTED_SECTION_MISSING', place(), { id: section, ...nearestOf(section, manuscript.ids('section')) }),
      ];
    });
  });
}

function checkSectionsAreListed(manuscript: Manuscript): Problem[] {
  const problems: Problem[] = [];
  const withoutFile = new Set<string>();
  for (const id of manuscript.ids('section')) {
    const [folder = '', name = ''] = id.split('/');
    if (!manuscript.has('consultation', folder)) withoutFile.add(folder);
    const listed = manuscript.all('consultation').get(folder)?.value.sections;
    if (listed === undefined || listed.includes(name)) continue;
    problems.push(problemOf('SECTION_NOT_LISTED', { file: `consultations/${id}.yml`, line: 1 }, { name, folder }));
  }
  const missing = [...withoutFile].map((folder) =>
    problemOf('CONSULTATION_FILE_MISSING', { file: `consultations/${folder}/_consultation.yml` }, { folder }),
  );
  return [...problems, ...missing];
}

function checkRelated(manuscript: Manuscript): Problem[] {
  const audienceOf = (id: string) => manuscript.all('consultation').get(id.split('/')[0] ?? '')?.value.audience;
  return [...manuscript.all('section').values()].flatMap((section) =>
    section.value.related.flatMap((id, index): Problem[] => {
      const place = () => placeIn(section, 'related', index);
      if (id === section.id) return [problemOf('RELATED_TO_ITSELF', place(), { id })];
      if (section.value.related.indexOf(id) < index) {
        return [problemOf('DUPLICATE_ENTRY', place(), { field: 'related', entry: id })];
      }
      const [own, other] = [audienceOf(section.id), audienceOf(id)];
      if (own === undefined || other === undefined || own === other) return [];
      return [problemOf('RELATED_OTHER_AUDIENCE', place(), { id, own, other })];
    }),
  );
}

function checkEnglishHasOriginal(manuscript: Manuscript): Problem[] {
  return [
    ...manuscript
      .ids('sectionEnglish')
      .filter((id) => !manuscript.has('section', id))
      .map((id) => problemOf('ENGLISH_WITHOUT_ORIGINAL', { file: `consultations/${id}.en.yml` }, { id })),
    ...manuscript
      .ids('consultationEnglish')
      .filter((id) => !manuscript.has('consultation', id))
      .map((id) => problemOf('ENGLISH_WITHOUT_ORIGINAL', { file: `consultations/${id}/_consultation.en.yml` }, { id })),
  ];
}
