// `npm run client`: writes the console's types anew from what the API says of itself.
import { writeFileSync } from 'node:fs'
import { CLIENT_FILE, clientTypes } from './client-types.ts'

writeFileSync(CLIENT_FILE, await clientTypes())
