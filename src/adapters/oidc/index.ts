export { type OidcSettings, oidcProvider } from './identity-provider.ts'
export { oidcSettings } from './oidc-settings.ts'
