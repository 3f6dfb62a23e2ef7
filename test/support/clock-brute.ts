/**
 * `npm run clock:brute [-- COUNT [FIRST]]`: draws requests with acts from seeds and compares the clock's due day with one counted day by
 * day on another calendar. `npm test` does the first 2,000; this does 100,000.
 */
import { type Channel, requestClock } from '../../src/law/clock/index.ts'
import { day } from '../../src/law/day/index.ts'
import { bruteDue } from './clock/brute-clock.ts'
import { asActs } from './clock/file.ts'
import { randomRequest } from './clock/random-request.ts'

const [count = 100_000, first = 1] = process.argv.slice(2).map(Number)
const EVERY = 10_000
let wrong = 0
let waiting = 0
for (let seed = first; seed < first + count; seed += 1) {
  const request = randomRequest(seed)
  const receivedOn = day(request.receivedOn)
  const file = { receivedOn, channel: request.channel as Channel, acts: asActs(request) }
  const clock = requestClock(file, { on: receivedOn })
  const counted = bruteDue(request.receivedOn, request.acts)
  const told = clock.ok ? clock.value.due : clock.error.message
  if (told !== counted) {
    wrong += 1
    process.stdout.write(`seed ${seed}: ${told}, counted ${counted}\n${JSON.stringify(request)}\n`)
  }
  if (counted === null) waiting += 1
  if ((seed - first + 1) % EVERY === 0) process.stderr.write(`${seed - first + 1}/${count}\n`)
}
process.stdout.write(`${count} requests, ${waiting} of them waiting for the applicant, ${wrong} counted otherwise\n`)
process.exitCode = wrong === 0 ? 0 : 1
