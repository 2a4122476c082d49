// The script of the one-file edition: it stands in the file, and loads nothing.
import { GuideCopy } from './guide-copy.ts';
import { GuideFileSearch } from './guide-file-search.ts';
import { GuidePages } from './guide-pages.ts';
import { GuideTerm } from './guide-term.ts';

customElements.define('guide-pages', GuidePages);
customElements.define('guide-term', GuideTerm);
customElements.define('guide-copy', GuideCopy);
customElements.define('guide-file-search', GuideFileSearch);
