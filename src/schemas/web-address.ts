import { z } from 'zod';

/** An absolute address on the web: the only kind that a link of the guide may lead to, for another might run. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' });
