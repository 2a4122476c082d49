import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forms, isTeachingForm, readLinks } from './heads.ts';
import { builtSites, fold, getPage, getSite, readWords, type BuiltSite } from './pages.ts';
import { readGuide } from './settings.ts';

function getLessons({ graph }: BuiltSite) {
  return graph.pages.filter(({ kind }) => kind === 'lesson');
}

describe.each(builtSites)('teaching material of the guide "$name"', (site) => {
  const { site: origin, edition } = readGuide(site);
  const lessons = getLessons(site);
  const statementsOf = (id: string) => site.graph.statements.filter(({ page }) => page === id);

  test('is three pages a lesson, and the lesson links each', () => {
    expect(site.pages.filter(isTeachingForm)).toHaveLength(3 * lessons.length);
    for (const { id, url } of lessons) {
      const { $ } = getPage(site, `${id}/`);
      const links = $('[aria-labelledby=teach] a')
        .toArray()
        .map((link) => $(link).attr('href'));
      expect(links).toEqual(expect.arrayContaining(forms.map((form) => `${url}${form}/`)));
    }
  });

  test('says that the lesson is what it is a form of, and stands in no search and no sitemap', () => {
    const sitemap = readFileSync(join(site.out, 'sitemap-0.xml'), 'utf8');
    for (const { id, url } of lessons) {
      for (const form of forms) {
        const page = getPage(site, `${id}/${form}/`);
        expect(readLinks(page, 'canonical')).toEqual([new URL(url, origin).href]);
        expect(page.$('[data-pagefind-body]')).toHaveLength(0);
        expect(sitemap).not.toContain(page.address);
      }
    }
  });

  test('gives the address of the lesson with its edition, in letters and as a QR code with a name', () => {
    for (const { id, url } of lessons) {
      const address = `${new URL(url, origin).href}?edition=${edition.number}`;
      for (const form of forms) {
        const { $ } = getPage(site, `${id}/${form}/`);
        const link = $(`main a[href="${address}"]`);
        expect(fold(link.text())).toBe(address.replace(/^https?:\/\//, ''));
        expect($('svg.qr-code[role=img]').attr('aria-label')).toBeTruthy();
      }
    }
  });

  test('needs no style and no script in its own text', () => {
    for (const page of site.pages.filter(isTeachingForm)) {
      expect(page.$('[style], [onclick], style'), page.address).toHaveLength(0);
      expect(page.$('script:not([src])'), page.address).toHaveLength(0);
    }
  });

  test('has on a handout the answer, and every action, caution and question in its words', () => {
    for (const { id } of lessons) {
      const { $ } = getPage(site, `${id}/handout/`);
      const answer = getPage(site, `${id}/`).$('main p.answer').text();
      expect(fold($('main p.answer').text())).toBe(fold(answer));
      for (const { id: anchor, text } of statementsOf(id).filter(({ kind }) => kind !== 'claim')) {
        expect(readWords($(`[id="${anchor}"] .words`).html() ?? ''), `${id}#${anchor}`).toBe(text);
      }
    }
  });

  test('has on a handout at most six of the works that the lesson cites, and says how many there are', () => {
    for (const { id } of lessons) {
      const { $ } = getPage(site, `${id}/handout/`);
      const cited = getPage(site, `${id}/`).$('[aria-labelledby=works-cited] > ol > li').length;
      const shown = $('[aria-labelledby=part-works] li').length;
      expect(shown).toBe(Math.min(6, cited));
      const note = fold($('[aria-labelledby=part-works] .note').text());
      expect(note).toBe(
        cited > shown
          ? `The ${shown.toString()} that most of the lesson’s statements rest on, of the ${cited.toString()} that it cites. All of them stand at its address.`
          : '',
      );
    }
  });

  test('has a slide for each statement, under its id, in the order of the lesson', () => {
    for (const { id } of lessons) {
      const { $ } = getPage(site, `${id}/slides/`);
      const slides = $('guide-slides > section').toArray();
      const ids = statementsOf(id).map((statement) => statement.id);
      expect(slides.map((slide) => $(slide).attr('id'))).toEqual([
        'slide-title',
        'slide-answer',
        ...ids,
        'slide-address',
      ]);
      expect(slides.map((slide) => fold($(slide).find('.number').text()))).toEqual(
        slides.map((_, index) => `Slide ${(index + 1).toString()} / ${slides.length.toString()}`),
      );
      for (const { id: anchor, text } of statementsOf(id)) {
        expect(readWords($(`[id="${anchor}"] .content > div`).html() ?? ''), `${id}#${anchor}`).toBe(text);
      }
    }
  });

  test('says on each slide what its statement rests on, and leads to where it stands', () => {
    const words = {
      cited: /^Rests on \d+ work/,
      argument: /^The authors’/,
      quotation: /^In the words of/,
      own: /^The guide’s/,
    };
    for (const { id } of lessons) {
      const { $ } = getPage(site, `${id}/slides/`);
      for (const { id: anchor, basis, url } of statementsOf(id)) {
        const link = $(`[id="${anchor}"] footer a`);
        expect(fold(link.text())).toMatch(words[basis]);
        expect(link.attr('href')).toBe(url);
      }
    }
  });

  test('plans sessions whose minutes, as they are printed, add up to what their headings say', () => {
    for (const { id } of lessons) {
      const { $ } = getPage(site, `${id}/facilitate/`);
      const sums = [30, 60].map((minutes) =>
        $(`[aria-labelledby=plan-${minutes.toString()}] tbody td:nth-child(2)`)
          .toArray()
          .reduce((sum, cell) => sum + Number($(cell).text()), 0),
      );
      expect(sums).toEqual([30, 60]);
      expect(fold($('#plan-30').text())).toBe('In 30 minutes');
    }
  });

  test('gives a facilitator every question, and of the subject nothing that the lesson does not have', () => {
    for (const { id } of lessons) {
      const { $ } = getPage(site, `${id}/facilitate/`);
      const statements = statementsOf(id);
      const asked = $('.questions > li')
        .toArray()
        .map((item) => readWords($(item).html() ?? ''));
      expect(asked).toEqual(statements.filter(({ kind }) => kind === 'question').map(({ text }) => text));
      const lesson = fold(getPage(site, `${id}/`).$('main').text());
      for (const trouble of $('dt').toArray()) expect(lesson).toContain(fold($(trouble).text()).slice(1, -1));
      for (const link of $('dd a, .actions a').toArray()) {
        const statement = statements.find(({ url }) => url === $(link).attr('href'));
        expect(statement?.text.startsWith(fold($(link).text())), $(link).text()).toBe(true);
      }
    }
  });

  test('links the printed handouts that are there, and no other', () => {
    for (const { id } of lessons) {
      const { $ } = getPage(site, `${id}/`);
      const printed = $('a[type="application/pdf"]')
        .toArray()
        .map((link) => ($(link).attr('href') ?? '').slice(site.base.length));
      const slug = id.split('/').at(-1) ?? '';
      const there = ['a4', 'letter']
        .map((size) => `handouts/${slug}-${size}.pdf`)
        .filter((file) => site.files.includes(file));
      expect(printed).toEqual(there);
    }
  });
});

describe('the forms of a lesson that moved', () => {
  const site = getSite('small');
  const { site: origin } = readGuide(site);

  test.each(forms)('lead on from its %s: with a canonical link, a refresh and a link, and in no search', (form) => {
    const { $ } = getPage(site, `lessons/watch-the-dough/${form}/`);
    const target = `${site.base}lessons/trust-the-dough/${form}/`;
    expect($('link[rel=canonical]').attr('href')).toBe(new URL(target, origin).href);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${target}`);
    expect($('main a.target').attr('href')).toBe(target);
    expect(getPage(site, `lessons/trust-the-dough/${form}/`)).toBeDefined();
  });

  test('are told to hosts', () => {
    const redirects = readFileSync(join(site.out, '_redirects'), 'utf8');
    for (const form of forms)
      expect(redirects).toContain(
        `/small/lessons/watch-the-dough/${form}/ /small/lessons/trust-the-dough/${form}/ 301\n`,
      );
  });
});
