import type { OidcSettings } from './identity-provider.ts'

/**
 * The provider that the environment names; undefined where it names none.
 * @throws TypeError with one line for the operator where what it says can't be used
 */
export function oidcSettings(env: Readonly<Record<string, string | undefined>>): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  const { OIDC_SCOPE: scope, OIDC_CLAIM: claim, OIDC_MATCH: match, OIDC_LABEL: label } = env
  if (!issuer) return undefined
  if (!URL.canParse(issuer) || !/^https?:\/\//.test(issuer)) {
    throw new TypeError('OIDC_ISSUER 应为统一身份认证的网址，以 https:// 或 http:// 开头。')
  }
  if (!clientId) throw new TypeError('设置了 OIDC_ISSUER，还须设置 OIDC_CLIENT_ID。')
  if (match && match !== 'subject' && match !== 'account') {
    throw new TypeError('OIDC_MATCH 只能为 subject（登记的统一身份标识）或 account（本系统的账号）。')
  }
  return {
    issuer,
    clientId,
    ...(clientSecret ? { clientSecret } : {}),
    ...(scope ? { scope } : {}),
    ...(claim ? { claim } : {}),
    ...(match === 'account' || match === 'subject' ? { match } : {}),
    ...(label ? { label } : {}),
  }
}
