import type { Component } from 'vue'
import AlertsSection from './alerts/AlertsSection.vue'
import AnnouncingSection from './announcing/AnnouncingSection.vue'
import AppearanceSection from './appearance/AppearanceSection.vue'
import ApiKeysSection from './api-keys/ApiKeysSection.vue'
import AuditSection from './audit/AuditSection.vue'
import CountersSection from './counters/CountersSection.vue'
import DistanceSection from './distance/DistanceSection.vue'
import HistorySection from './history/HistorySection.vue'
import HoursSection from './hours/HoursSection.vue'
import FormsSection from './forms/FormsSection.vue'
import NoticesSection from './notices/NoticesSection.vue'
import PersonalDataSection from './personal-data/PersonalDataSection.vue'
import PrioritySection from './priority/PrioritySection.vue'
import ProceduresSection from './procedures/ProceduresSection.vue'
import PublicationSection from './publication/PublicationSection.vue'
import PetitionsSection from './petitions/PetitionsSection.vue'
import ReportsSection from './reports/ReportsSection.vue'
import ServicesSection from './services/ServicesSection.vue'
import StaffSection from './staff/StaffSection.vue'
import TargetsSection from './targets/TargetsSection.vue'
import TransferSection from './transfer/TransferSection.vue'
import WebhooksSection from './webhooks/WebhooksSection.vue'
import ZonesSection from './zones/ZonesSection.vue'

/**
 * The sections of the settings page, in their order. Each is a component in a folder of its own with `v-model` on the
 * whole office (`modelValue: Office`, `update:modelValue` with a new object), and its title under `settings.section`.
 */
export const sections = {
  hours: HoursSection,
  services: ServicesSection,
  counters: CountersSection,
  procedures: ProceduresSection,
  priority: PrioritySection,
  appearance: AppearanceSection,
  staff: StaffSection,
  targets: TargetsSection,
  distance: DistanceSection,
  zones: ZonesSection,
  notices: NoticesSection,
  announcing: AnnouncingSection,
  alerts: AlertsSection,
  forms: FormsSection,
  publication: PublicationSection,
  petitions: PetitionsSection,
  reports: ReportsSection,
  apiKeys: ApiKeysSection,
  webhooks: WebhooksSection,
  history: HistorySection,
  audit: AuditSection,
  personalData: PersonalDataSection,
  transfer: TransferSection,
} satisfies Record<string, Component>

export type Section = keyof typeof sections

/** What is changed by its own buttons and not with the draft. */
export const changedAtOnce: ReadonlySet<Section> = new Set<Section>(['staff', 'apiKeys', 'webhooks', 'history', 'audit', 'personalData'])

/** What opens the office's figures to other machines, and what tells of people. */
export const administratorsOnly: ReadonlySet<Section> = new Set<Section>(['apiKeys', 'webhooks', 'audit', 'personalData'])
