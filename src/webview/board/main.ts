import { boardStrings } from '../../protocol/boardStrings';
import { readWords } from '../shared/readWords';
import { BoardApp } from './boardApp';
import './board.css';

document.body.append(new BoardApp(readWords(boardStrings)));
