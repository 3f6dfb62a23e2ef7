// Child process of the supervisor's tests: uses the embedded PostgreSQL of a folder until its standard input ends, then stops
// using it. Prints one line when it has the server, and one when it has given it up.
import { startEmbedded } from '../../src/adapters/storage/embedded/index.ts'

const [dataDir = ''] = process.argv.slice(2)
const server = await startEmbedded(dataDir)
process.stdout.write(`${JSON.stringify({ started: server.started, connection: server.connection })}\n`)
process.stdin.resume()
process.stdin.on('end', async () => {
  await server.stop()
  process.stdout.write('stopped\n')
})
