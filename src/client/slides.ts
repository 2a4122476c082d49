// The script of a deck of slides; other pages do not load it.
import { GuideMoved } from './guide-moved.ts';
import { GuideSlides } from './guide-slides.ts';

customElements.define('guide-moved', GuideMoved);
customElements.define('guide-slides', GuideSlides);
