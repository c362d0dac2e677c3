/// Licence texts of models whose package carries none.
enum LicenceText {
  /// en_core_web_md's meta.json says MIT and Explosion; the text is that of en_core_web_sm 3.8.0 by the same holder.
  static let explosionMIT = """
    en_core_web_md 3.8.0, a trained pipeline for spaCy by Explosion (https://explosion.ai), under the MIT licence.
    The weights beside this file are those of that pipeline in another layout.

    Copyright 2021 ExplosionAI GmbH

    Permission is hereby granted, free of charge, to any person obtaining a copy of
    this software and associated documentation files (the "Software"), to deal in
    the Software without restriction, including without limitation the rights to
    use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
    of the Software, and to permit persons to whom the Software is furnished to do
    so, subject to the following conditions:

    The above copyright notice and this permission notice shall be included in all
    copies or substantial portions of the Software.

    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
    IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
    FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
    AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
    LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
    OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
    SOFTWARE.

    """

  /// The model card says Apache-2.0.
  static let miniLM = """
    all-MiniLM-L6-v2, a sentence-embedding model by the sentence-transformers project
    (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2), under the Apache License, Version 2.0.
    The weights beside this file are those of that model in another layout.

    Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance
    with the License. You may obtain a copy of the License at

        http://www.apache.org/licenses/LICENSE-2.0

    Unless required by applicable law or agreed to in writing, software distributed under the License is distributed
    on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the License for
    the specific language governing permissions and limitations under the License.

    """
}
