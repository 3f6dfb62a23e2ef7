import { fileURLToPath } from 'node:url'
import { portalOf } from './memory-portal.ts'
import { memoryServices } from './memory-services.ts'
import { openApiTypes } from './openapi-types.ts'

export const CLIENT_FILE = fileURLToPath(new URL('../../console/src/api/schema.ts', import.meta.url))

/** What console/src/api/schema.ts has to hold. */
export async function clientTypes(): Promise<string> {
  const app = portalOf(memoryServices())
  try {
    return openApiTypes((await app.inject('/api/v1/openapi.json')).json())
  } finally {
    await app.close()
  }
}
