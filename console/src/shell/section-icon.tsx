import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import EyeOutlined from '@ant-design/icons/EyeOutlined'
import FileTextOutlined from '@ant-design/icons/FileTextOutlined'
import InboxOutlined from '@ant-design/icons/InboxOutlined'
import NotificationOutlined from '@ant-design/icons/NotificationOutlined'
import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import type { Section } from '../app/area.ts'

const ICONS = {
  待办: ScheduleOutlined,
  申请: InboxOutlined,
  信息发布: NotificationOutlined,
  年度报告: FileTextOutlined,
  监督: EyeOutlined,
  统计: BarChartOutlined,
  设置: SettingOutlined,
} as const satisfies Record<Section, unknown>

export function SectionIcon({ section }: { readonly section: Section }) {
  const Icon = ICONS[section]
  return <Icon aria-hidden />
}
