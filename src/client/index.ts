// Each element enhances HTML that works without it; one that fails leaves its HTML, and the others, alone.
import { GuideCitation } from './guide-citation.ts';
import { GuideCopy } from './guide-copy.ts';
import { GuideOffline } from './guide-offline.ts';
import { GuideMoved } from './guide-moved.ts';
import { GuideCopyLink } from './guide-copy-link.ts';
import { GuideSearchDialog } from './guide-search-dialog.ts';
import { GuideTerm } from './guide-term.ts';
import { GuideSearch } from './guide-search.ts';

customElements.define('guide-citation', GuideCitation);
customElements.define('guide-copy', GuideCopy);
customElements.define('guide-offline', GuideOffline);
customElements.define('guide-moved', GuideMoved);
customElements.define('guide-copy-link', GuideCopyLink);
customElements.define('guide-term', GuideTerm);
customElements.define('guide-search', GuideSearch);
customElements.define('guide-search-dialog', GuideSearchDialog);

// The explorer stands on one page, so no other page loads it.
if (document.querySelector('guide-explorer') !== null) {
  void import('./guide-explorer.ts').then(({ GuideExplorer }) => {
    customElements.define('guide-explorer', GuideExplorer);
  });
}

// What is kept is seen to on pages of its own.
if (document.querySelector('guide-keep, guide-renew') !== null) {
  void Promise.all([import('./guide-keep.ts'), import('./guide-renew.ts')]).then(([{ GuideKeep }, { GuideRenew }]) => {
    customElements.define('guide-keep', GuideKeep);
    customElements.define('guide-renew', GuideRenew);
  });
}

// Few addresses name an edition, so no other visit loads what answers that.
if (new URLSearchParams(location.search).has('edition')) {
  void import('./guide-edition.ts').then(({ GuideEdition }) => {
    customElements.define('guide-edition', GuideEdition);
  });
}
