import type { Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { toProblem, type Place, type Problem } from '../diagnostics/problem.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import { isJsxElement, isStatement, type JsxElement } from './nodes.ts';

/** HTML that content may have: words and their arrangement. None of it runs, loads, or looks like the guide's own parts. */
const tags = new Set(
  (
    'a abbr b blockquote br cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ins kbd li ' +
    'mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const attributes = new Set(
  'cite colspan datetime dir href hreflang id lang reversed rowspan scope start title'.split(' '),
);

/** What an address that leads out of the guide begins with. */
const web = /^(?:https?:\/\/|mailto:)/i;

interface Finding {
  readonly rule: RuleId;
  readonly message: string;
}

/**
 * What in a content file would run in the build or in a browser, or fetch from elsewhere: code, tags and attributes other
 * than those of plain text, and addresses that lead neither into the guide nor to the web. Statements and tags that are
 * nobody's have checks of their own.
 */
export function findHarmful(tree: Root, placeOf: (offset?: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, (node, ancestors) => {
    const place = placeOf(node.position?.start.offset);
    // A statement is held to plain Markdown: tags and code in one are reported as not plain.
    const found = judge(node).filter(({ rule }) => rule === 'address-is-safe' || !ancestors.some(isStatement));
    problems.push(...found.map(({ rule, message }) => toProblem(rule, place, message)));
  });
  return problems;
}

function judge(node: Nodes): Finding[] {
  if (node.type === 'mdxjsEsm') return [{ rule: 'content-holds-no-code', message: 'Unexpected import or export' }];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (isComment(node.value)) return [];
    return [{ rule: 'content-holds-no-code', message: `Unexpected code ({${node.value.replace(/\s+/g, ' ')}})` }];
  }
  if (node.type === 'link' || node.type === 'definition') return judgeAddress(node.url, web);
  if (node.type === 'image') return judgeAddress(node.url, undefined);
  return isJsxElement(node) ? judgeElement(node) : [];
}

/** Whether braces hold a comment and nothing else. */
function isComment(code: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(code);
}

function judgeElement({ name, attributes: given }: JsxElement): Finding[] {
  if (name === null || /^[A-Z]/.test(name)) return [];
  if (!tags.has(name)) return [{ rule: 'markup-is-known', message: `Unexpected tag (${name})` }];
  return given.flatMap((attribute) => {
    const { value } = attribute;
    if (attribute.type === 'mdxJsxExpressionAttribute' || isCode(value)) {
      return [{ rule: 'content-holds-no-code' as const, message: `Unexpected code in <${name}>` }];
    }
    if (!attributes.has(attribute.name)) {
      return [{ rule: 'markup-is-known' as const, message: `Unexpected attribute (${attribute.name}) of <${name}>` }];
    }
    return attribute.name === 'href' || attribute.name === 'cite' ? judgeAddress(value ?? '', web) : [];
  });
}

/** An attribute without a value has none to be code. */
function isCode<Value>(value: Value | string | null | undefined): value is Value {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether an address leads out of the guide. Browsers take white space and control characters out of an address before
 * they look for its scheme (WHATWG URL, section 4.4), so these are taken out here too.
 */
export function leadsOut(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(toRead(address));
}

function toRead(address: string): string {
  return address.replace(/[\p{Cc}\s]/gu, '').replaceAll('\\', '/');
}

/**
 * @param abroad what an address that leads out of the guide begins with; none may where it is not given
 */
function judgeAddress(address: string, abroad: RegExp | undefined): Finding[] {
  if (!leadsOut(address) || abroad?.test(toRead(address)) === true) return [];
  return [{ rule: 'address-is-safe', message: `Unexpected address (${address.replace(/\s+/g, ' ')})` }];
}
