import type { Component } from 'vue'
import AlertsSection from './alerts/AlertsSection.vue'
import AnnouncingSection from './announcing/AnnouncingSection.vue'
import ApiKeysSection from './api-keys/ApiKeysSection.vue'
import DistanceSection from './distance/DistanceSection.vue'
import HoursSection from './hours/HoursSection.vue'
import FormsSection from './forms/FormsSection.vue'
import NoticesSection from './notices/NoticesSection.vue'
import PublicationSection from './publication/PublicationSection.vue'
import PetitionsSection from './petitions/PetitionsSection.vue'
import ServicesSection from './services/ServicesSection.vue'
import StaffSection from './staff/StaffSection.vue'
import TargetsSection from './targets/TargetsSection.vue'
import WebhooksSection from './webhooks/WebhooksSection.vue'
import ZonesSection from './zones/ZonesSection.vue'

/**
 * The sections of the settings page, in their order. Each is a component in a folder of its own with `v-model` on the
 * whole office (`modelValue: Office`, `update:modelValue` with a new object), and its title under `settings.section`.
 */
export const sections = {
  hours: HoursSection,
  services: ServicesSection,
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
  apiKeys: ApiKeysSection,
  webhooks: WebhooksSection,
} satisfies Record<string, Component>

export type Section = keyof typeof sections

/** What opens the office's figures to other machines. */
export const administratorsOnly: ReadonlySet<Section> = new Set<Section>(['apiKeys', 'webhooks'])
