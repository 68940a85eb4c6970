import { assertNever } from '../base/assert-never';
import { prefaceSection, type Place } from '../report/place';
import type { Template } from '../template/template';
import { cellNameAt, sectionName } from './names';

/** What lists, buttons and sentences call a place of a report: 自然人—（一）予以公开; 第一部分第3段; 标题. */
export function placeName(template: Template, place: Place): string {
  switch (place.kind) {
    case 'cell':
      return template.cells.has(place.address) ? cellNameAt(template, place.address) : place.address;
    case 'paragraph':
      return paragraphName(template, place.section, place.index);
    case 'title':
      return '标题';
    case 'date':
      return '日期';
    case 'report':
      return '整份报告';
    default:
      return assertNever(place);
  }
}

/** 第一部分第3段; 引言第1段. `index` counts from 0. */
export function paragraphName(template: Template, section: string, index: number): string {
  const part = section === prefaceSection ? '引言' : sectionName(template, section);
  return `${part}第${index + 1}段`;
}
