import { spawnSync } from 'node:child_process';

/**
 * Programs that read what the guide exports and prints, and judge its pages, with the Debian package that each is in, and
 * a call that succeeds where it is there; bibtex is of no use without the style that it is tested with.
 */
export const tools = {
  biber: { command: 'biber', package: 'biber', probe: ['biber', '--version'] },
  bibtex: { command: 'bibtex', package: 'texlive-base', probe: ['kpsewhich', 'plain.bst'] },
  pandoc: { command: 'pandoc', package: 'pandoc', probe: ['pandoc', '--version'] },
  poppler: { command: 'pdftotext', package: 'poppler-utils', probe: ['pdftotext', '-v'] },
  qpdf: { command: 'qpdf', package: 'qpdf', probe: ['qpdf', '--version'] },
  zbar: { command: 'zbarimg', package: 'zbar-tools', probe: ['zbarimg', '--version'] },
  xmllint: { command: 'xmllint', package: 'libxml2-utils', probe: ['xmllint', '--version'] },
  java: { command: 'java', package: 'default-jre-headless', probe: ['java', '-version'] },
  firefox: { command: 'firefox-esr', package: 'firefox-esr', probe: ['firefox-esr', '--version'] },
  nginx: { command: 'nginx', package: 'nginx', probe: ['nginx', '-v'] },
  brotli: {
    command: 'brotli_static of nginx',
    package: 'libnginx-mod-http-brotli-static',
    probe: ['test', '-e', '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'],
  },
  wrk: { command: 'wrk', package: 'wrk', probe: ['which', 'wrk'] },
  bibutils: { command: 'ris2xml', package: 'bibutils', probe: ['ris2xml', '--version'] },
} as const;
export type ToolName = keyof typeof tools;

/** Whether a tool can be run here. */
export function isInstalled(name: ToolName): boolean {
  const [command, ...args] = tools[name].probe;
  const { error, status } = spawnSync(command, args, { stdio: 'ignore' });
  return error === undefined && status === 0;
}

/** The tools that are not here. */
export function findMissingTools() {
  return (Object.keys(tools) as ToolName[]).filter((name) => !isInstalled(name)).map((name) => tools[name]);
}

/** What a tool printed on both of its channels together, and whether it succeeded. */
export interface ToolRun {
  readonly output: string;
  readonly isSound: boolean;
}

/** @throws the system's Error where the tool cannot be run at all */
export function runTool(command: string, args: readonly string[], cwd: string): ToolRun {
  const { stdout, stderr, status, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return { output: `${stdout}${stderr}`, isSound: status === 0 };
}
