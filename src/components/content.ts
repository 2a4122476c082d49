import Action from './Action.astro';
import Caution from './Caution.astro';
import Cited from './Cited.astro';
import Claim from './Claim.astro';
import Question from './Question.astro';

/** The tags that content may use, for `<Content components>`. */
export const contentComponents = { Action, Caution, Cited, Claim, Question };
