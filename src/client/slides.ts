// The script of a deck of slides; other pages do not load it.
import { GuideSlides } from './guide-slides.ts';

customElements.define('guide-slides', GuideSlides);
