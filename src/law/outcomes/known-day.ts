import { type Delivery, deliveryDay } from '../clock/index.ts'
import type { Day } from '../day/index.ts'
import { convention } from '../evidence.ts'

/** No text says whether a letter sent by post is known on the day of posting, which ends the reply period, or when it is signed for. */
export const KNOWN_BY_POST = convention('remedy-known-by-post')

/**
 * The day from which the periods of a remedy run: the day of signature where one is on record, else the day of delivery, which is the
 * earlier. Undefined while a letter that has to be signed for isn't.
 */
export const knownDay = (delivery: Delivery): Day | undefined => delivery.signedOn ?? deliveryDay(delivery)
