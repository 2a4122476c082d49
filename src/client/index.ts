// Each element enhances HTML that works without it; one that fails leaves its HTML, and the others, alone.
import { GuideCitation } from './guide-citation.ts';
import { GuideCopy } from './guide-copy.ts';
import { GuideEmbed } from './guide-embed.ts';
import { GuideSearchDialog } from './guide-search-dialog.ts';
import { GuideTerm } from './guide-term.ts';
import { GuideSearch } from './guide-search.ts';

customElements.define('guide-citation', GuideCitation);
customElements.define('guide-copy', GuideCopy);
customElements.define('guide-embed', GuideEmbed);
customElements.define('guide-term', GuideTerm);
customElements.define('guide-search', GuideSearch);
customElements.define('guide-search-dialog', GuideSearchDialog);

// The explorer stands on one page, so no other page loads it.
if (document.querySelector('guide-explorer') !== null) {
  void import('./guide-explorer.ts').then(({ GuideExplorer }) => {
    customElements.define('guide-explorer', GuideExplorer);
  });
}
