import type { Graph, LessonPage, Statement } from '../graph/types.ts';
import { getConceptsOf, getLessons, getStatementsOf } from '../graph/queries.ts';
import type { Resolver } from '../markdown/resolver.ts';
import { toStatementHtml } from '../markdown/to-html.ts';
import type { Cartridge, CartridgeModule } from './manifest.ts';
import { shorten } from '../wording/shorten.ts';
import { escapeHtml } from '../wording/escape-html.ts';

type ToUrl = Resolver['toUrl'];

/** A lesson as a cartridge: links to it, its actions and its concepts, and its questions to discuss. */
export function toLessonCartridge(graph: Graph, resolver: Resolver, lesson: LessonPage): Cartridge {
  return {
    ...toFrame(graph),
    id: `cartridge-${lesson.slug}`,
    title: lesson.title,
    description: lesson.data.answer,
    modules: [toModule(graph, resolver, lesson)],
  };
}

/** The whole guide as a cartridge: each lesson a module, and at the end the works. */
export function toGuideCartridge(graph: Graph, resolver: Resolver): Cartridge {
  const { guide } = graph;
  const lists = [
    { id: 'evidence', title: 'The works that the guide rests on', path: '/evidence/' },
    { id: 'about', title: 'About the guide', path: '/about/' },
  ];
  const further: CartridgeModule = {
    id: 'further',
    title: guide.title,
    items: lists.map(({ id, title, path }) => ({
      kind: 'link',
      id: `further-${id}`,
      title,
      url: resolver.toUrl(path),
    })),
  };
  return {
    ...toFrame(graph),
    id: 'cartridge',
    title: `${guide.title}: ${guide.subtitle}`,
    description: guide.description,
    modules: [...getLessons(graph).map((lesson) => toModule(graph, resolver, lesson)), further],
  };
}

function toFrame({ guide }: Graph): Pick<Cartridge, 'language' | 'rights'> {
  const { name, url } = guide.licence.text;
  return { language: guide.language, rights: `${name}, ${url}` };
}

/** Ids are XML names and unique in a cartridge: the lesson’s slug stands before each. */
function toModule(graph: Graph, resolver: Resolver, lesson: LessonPage): CartridgeModule {
  const { toUrl } = resolver;
  const id = `lesson-${lesson.slug}`;
  const order = lesson.data.order.toString();
  const statements = getStatementsOf(graph, lesson.id);
  const questions = statements.filter(({ kind }) => kind === 'question');
  const actions = statements.filter(({ kind }) => kind === 'action');
  return {
    id: `${id}-module`,
    title: `Lesson ${order}: ${lesson.title}`,
    items: [
      { kind: 'link', id, title: `Read lesson ${order}: ${lesson.title}`, url: toUrl(lesson.path) },
      ...actions.map((action) => toActionLink(action, id, toUrl)),
      ...getConceptsOf(graph, lesson.id).map(
        ({ slug, title, path }) =>
          ({ kind: 'link', id: `${id}-concept-${slug}`, title: `Concept: ${title}`, url: toUrl(path) }) as const,
      ),
      ...(questions.length === 0 ? [] : [toTopic(questions, lesson, id, resolver)]),
    ],
  };
}

/** Platforms show a title on one line and cut what is longer (Moodle at 255 characters). */
const longestTitle = 120;

function toActionLink({ id, path, text }: Statement, lesson: string, toUrl: ToUrl) {
  return {
    kind: 'link',
    id: `${lesson}-action-${id}`,
    title: `Action: ${shorten(text, longestTitle)}`,
    url: toUrl(path),
  } as const;
}

/** The questions of a lesson as one topic, each with the way to where it stands. Links lead to whole addresses. */
function toTopic(questions: readonly Statement[], lesson: LessonPage, id: string, resolver: Resolver) {
  const { toUrl } = resolver;
  const away = { ...resolver, toAddress: toUrl, findWork: toFindWorkOnTheWeb(resolver) };
  const items = questions.map(
    (question) =>
      `<li>${toStatementHtml(question.content, away)} <p><a href="${toUrl(question.path)}">In its place</a></p></li>`,
  );
  const html = `<p>${escapeHtml(lesson.data.answer)}</p><p><a href="${toUrl(lesson.path)}">Read the lesson</a></p><ol>${items.join('')}</ol>`;
  return { kind: 'topic', id: `${id}-questions`, title: `Questions for a team: ${lesson.title}`, html } as const;
}

function toFindWorkOnTheWeb({ findWork, toUrl }: Resolver): Resolver['findWork'] {
  return (key) => {
    const work = findWork(key);
    return work === undefined ? undefined : { ...work, address: toUrl(`/evidence/${work.key}/`) };
  };
}
