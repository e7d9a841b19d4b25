import { roadmapStrings } from '../../protocol/roadmapStrings';
import { readWords } from '../shared/readWords';
import { RoadmapApp } from './roadmapApp';
import './roadmap.css';

document.body.append(new RoadmapApp(readWords(roadmapStrings)));
