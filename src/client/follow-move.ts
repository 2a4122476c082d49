// The whole script of a page that has moved: on to where the page is now, or to where the statement asked for is.
import { findMovedLink, toMovedAddress } from './moved-address.ts';

const link = findMovedLink(location.hash);
const target = document.querySelector<HTMLAnchorElement>('a.target');
if (link !== undefined) location.replace(toMovedAddress(link.href, { search: location.search, hash: '' }));
else if (target !== null) location.replace(toMovedAddress(target.href, location));
