import {
  BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip,
} from 'chart.js'

/** The library with the parts that the manager's charts are made of, and no others. */
Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip)
Chart.defaults.font.family = '\'Be Vietnam Pro\', system-ui, sans-serif'

export { Chart as ChartJs }
