import type { Component } from 'vue'
import AnnouncingSection from './announcing/AnnouncingSection.vue'
import DistanceSection from './distance/DistanceSection.vue'
import HoursSection from './hours/HoursSection.vue'
import NoticesSection from './notices/NoticesSection.vue'
import PetitionsSection from './petitions/PetitionsSection.vue'
import ServicesSection from './services/ServicesSection.vue'
import ZonesSection from './zones/ZonesSection.vue'

/**
 * The sections of the settings page, in their order. Each is a component in a folder of its own with `v-model` on the
 * whole office (`modelValue: Office`, `update:modelValue` with a new object), and its title under `settings.section`.
 */
export const sections = {
  hours: HoursSection,
  services: ServicesSection,
  distance: DistanceSection,
  zones: ZonesSection,
  notices: NoticesSection,
  announcing: AnnouncingSection,
  petitions: PetitionsSection,
} satisfies Record<string, Component>

export type Section = keyof typeof sections
