import { type ThemeConfig, theme } from 'antd'
import { ROLES, type Roles, SANS, type Scheme, TYPE_SIZE } from './roles.ts'

type Derivative = Exclude<NonNullable<ThemeConfig['algorithm']>, readonly unknown[]>

/** Our roles in the words of the component library. Everything it would have mixed for itself is named. */
export function themeOf(scheme: Scheme, large: boolean): ThemeConfig {
  const roles = ROLES[scheme]
  const base = scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm
  const algorithm: Derivative = (seed, map) => ({ ...base(seed, map), ...colours(roles) })
  const size = large ? TYPE_SIZE.large : TYPE_SIZE.normal
  return {
    algorithm,
    token: {
      ...sizes(size),
      ...textColours(roles),
      fontFamily: SANS,
      borderRadius: 4,
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      lineHeight: 1.57,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', dangerColor: roles.paper },
      Table: { headerBg: roles.field, headerColor: roles.ink, rowHoverBg: roles.field, borderColor: roles.line },
      Modal: { contentBg: roles.paper, headerBg: roles.paper },
      Form: { itemMarginBottom: Math.round(size * 1.6), labelFontSize: size, verticalLabelPadding: '0 0 2px' },
    },
  }
}

/** Lengths follow the type, so that large type is the same page seen closer. */
const sizes = (size: number) => ({
  fontSize: size,
  fontSizeSM: Math.round(size * 0.93),
  fontSizeLG: Math.round(size * 1.08),
  fontSizeXL: Math.round(size * 1.2),
  fontSizeHeading1: Math.round(size * 1.6),
  fontSizeHeading2: Math.round(size * 1.35),
  fontSizeHeading3: Math.round(size * 1.15),
  fontSizeHeading4: size,
  fontSizeHeading5: size,
  controlHeight: Math.round(size * 2.3),
})

const textColours = ({ ink, quiet, onBlue, blue, edge }: Roles) => ({
  colorText: ink,
  colorTextHeading: ink,
  colorTextLabel: ink,
  colorTextDescription: quiet,
  colorTextPlaceholder: quiet,
  colorTextDisabled: quiet,
  colorTextLightSolid: onBlue,
  colorIcon: quiet,
  colorIconHover: ink,
  colorBorder: edge,
  controlOutline: 'transparent',
  colorFillContent: edge,
  controlItemBgActive: blue,
})

const colours = (r: Roles) => ({
  colorPrimary: r.blue,
  colorPrimaryHover: r.blueDeep,
  colorPrimaryActive: r.blueDeep,
  colorPrimaryText: r.blue,
  colorPrimaryTextHover: r.blueDeep,
  colorPrimaryTextActive: r.blueDeep,
  colorPrimaryBg: r.target,
  colorPrimaryBgHover: r.target,
  colorPrimaryBorder: r.blue,
  colorLink: r.blue,
  colorLinkHover: r.blueDeep,
  colorLinkActive: r.blueDeep,
  ...states('Info', r.blue, r.target),
  ...states('Error', r.red, r.redField),
  ...states('Warning', r.amber, r.amberField),
  ...states('Success', r.green, r.greenField),
  colorBgBase: r.paper,
  colorTextBase: r.ink,
  colorBgContainer: r.paper,
  colorBgElevated: r.paper,
  colorBgLayout: r.field,
  colorBorder: r.edge,
  colorBorderSecondary: r.line,
  colorText: r.ink,
  colorTextSecondary: r.quiet,
  colorTextTertiary: r.quiet,
  colorTextQuaternary: r.quiet,
})

const states = (name: string, ink: string, field: string) => ({
  [`color${name}`]: ink,
  [`color${name}Hover`]: ink,
  [`color${name}Active`]: ink,
  [`color${name}Text`]: ink,
  [`color${name}TextHover`]: ink,
  [`color${name}TextActive`]: ink,
  [`color${name}Bg`]: field,
  [`color${name}BgHover`]: field,
  [`color${name}Border`]: ink,
  [`color${name}BorderHover`]: ink,
})
