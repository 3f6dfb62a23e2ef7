import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { IdentityFault, IdentityProvider } from '../../capabilities/people/index.ts'
import { accept, refuse } from '../../law/result.ts'

export interface OidcSettings {
  /** Its address; where it is plain http, as on an intranet, that is allowed because it was written so. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** Default: openid profile. */
  readonly scope?: string
  /** By which claim people are known. Default: sub. */
  readonly claim?: string
  readonly match?: IdentityProvider['match']
  readonly label?: string
}

const UNREACHABLE: IdentityFault = {
  kind: 'provider-unreachable',
  message: '暂时连不上统一身份认证。请用账号和密码登录，或稍后再试。',
}
const REFUSED: IdentityFault = {
  kind: 'provider-refused',
  message: '统一身份认证没有通过，或者登录页打开得太久。请重新登录。',
}

/** A provider by OpenID Connect: authorization code with PKCE, state and nonce. Looked up when first needed, so that we start without it. */
export function oidcProvider(settings: OidcSettings): IdentityProvider {
  const { scope = 'openid profile', claim = 'sub', match = 'subject', label = '统一身份认证登录' } = settings
  let found: Promise<Configuration> | undefined
  const configuration = (): Promise<Configuration> => {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
  return {
    label,
    match,
    begin: async (redirectUri) => {
      const config = await configuration().catch(() => undefined)
      if (!config) return refuse(UNREACHABLE)
      const pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const address = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      })
      return accept({ address: address.href, pending })
    },
    finish: async (address, { state, nonce, verifier }) => {
      const config = await configuration().catch(() => undefined)
      if (!config) return refuse(UNREACHABLE)
      const tokens = await authorizationCodeGrant(config, new URL(address), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      }).catch(() => undefined)
      const claims = tokens?.claims()
      const value = claims?.[claim]
      if (!claims || typeof value !== 'string' || value === '') return refuse(REFUSED)
      return accept({ claim: value, secondFactor: isTwofold(claims.amr) })
    },
  }
}

const discover = ({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> => {
  const address = new URL(issuer)
  const plain = address.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {}
  return discovery(address, clientId, clientSecret, undefined, plain)
}

const SECOND = ['otp', 'sms', 'hwk', 'swk', 'sc', 'fpt', 'face']

/** RFC 8176: whether the provider says that it knew the person by two factors: in so many words, or by a password and something else. */
function isTwofold(amr: unknown): boolean {
  const methods = Array.isArray(amr) ? amr.map(String) : []
  return methods.includes('mfa') || (methods.includes('pwd') && methods.some((method) => SECOND.includes(method)))
}
