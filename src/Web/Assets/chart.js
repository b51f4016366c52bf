// Draws each `.chart` from the table it names, with the pieces of ECharts that we use. The table stays: it is what prints and is read aloud.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const colours = ['--blue-5', '--amber-5', '--blue-9', '--green', '--blue-3'];
const shapes = ['circle', 'rect', 'triangle', 'diamond', 'pin'];
const format = new Intl.NumberFormat('vi-VN');

/** "1.219" is 1219, "58,5%" is 58.5, "−1" is -1; a dash or an empty cell is no value. */
export function number(text) {
  const plain = text.replace(/[^\d,−-]/g, '').replace('−', '-').replace(',', '.');
  return /\d/.test(plain) ? Number(plain) : null;
}

/** Columns to draw: those whose head carries data-series; without any, every column but the first. */
function read(table) {
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
  const marked = heads.some(head => head.hasAttribute('data-series'));
  const rows = [...table.tBodies[0].rows].filter(row => row.cells.length === heads.length);
  const series = heads.map((head, at) => ({ head, at })).slice(1)
    .filter(({ head }) => !marked || head.hasAttribute('data-series'))
    .map(({ head, at }) => ({ name: head.textContent.trim(), data: rows.map(row => number(row.cells[at].textContent)) }));
  return { names: rows.map(row => row.cells[0].textContent.trim()), series };
}

function draw(box) {
  const table = document.getElementById(box.dataset.table);
  if (!table?.tHead) return;
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const { names, series } = read(table);
  const text = { color: token('--ink-2'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  box.classList.add('is-drawn');
  const chart = init(box, null, { renderer: 'svg' });
  chart.setOption({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    color: colours.map(token),
    textStyle: text,
    grid: { left: 8, right: 16, top: series.length > 1 ? 40 : 16, bottom: 8, containLabel: true },
    legend: { show: series.length > 1, top: 0, left: 0, textStyle: text },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, valueFormatter: value => value == null ? '–' : format.format(value) },
    xAxis: { type: 'category', data: names, axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: token('--edge') } } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { ...text, formatter: value => format.format(value) }, splitLine: { lineStyle: { color: token('--line') } } },
    series: series.map((one, at) => ({ ...one, type: box.dataset.kind, symbol: shapes[at % shapes.length], symbolSize: 7, barMaxWidth: 32, lineStyle: { type: at % 2 ? 'dashed' : 'solid', width: 2.5 } })),
  });
  new ResizeObserver(() => chart.resize()).observe(box);
}

document.querySelectorAll('.chart').forEach(draw);
document.body.addEventListener('htmx:after:swap', () => document.querySelectorAll('.chart:not(.is-drawn)').forEach(draw));
