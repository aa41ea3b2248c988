-- One kind of synapses of the cells of a processor: the memory of their conductance, its step and its current.
--
-- Twin:     cerebellum.fixed.SynapseProcessor, with the array of conductances
-- Formula:  see synapse_conductance and synapse_current; without synapses (decay 0) the current is 0
-- Latency:  6 clocks; the conductance is written after 3, the potential is wanted after 3
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity synapse is
  generic (
    kind_g  : synapse_t := GOLGI_TO_GRANULE;  -- its constants
    words_g : positive  := 128                -- cells of both hemispheres
  );
  port (
    clk           : in  std_logic;
    reset         : in  std_logic;                                 -- the generator takes its seed
    seed          : in  word_t;                                    -- of the rounding
    valid         : in  std_logic;                                 -- one cell
    read_address  : in  unsigned(bits_for(words_g) - 1 downto 0);  -- the cell
    write_address : in  unsigned(bits_for(words_g) - 1 downto 0);  -- the cell that started 3 clocks ago
    arrived       : in  signed(15 downto 0);                       -- sum of weights
    v             : in  signed(15 downto 0);                       -- old potential of that cell
    current       : out signed(15 downto 0)                        -- 6 clocks after valid
  );
end entity;

architecture rtl of synapse is
begin
  none : if kind_g.decay = 0 generate
    current <= (others => '0');
  end generate;

  some : if kind_g.decay /= 0 generate
    signal old_g            : std_logic_vector(15 downto 0);
    signal new_g, arrived_1 : signed(15 downto 0);
    signal word             : word_t;
    signal valid_1, done    : std_logic := '0';
  begin
    conductances : entity work.memory
      generic map (words_g => words_g, bits_g => 16)
      port map (clk => clk, write => done, write_address => write_address, write_data => std_logic_vector(new_g),
                read => valid, read_address => read_address, data => old_g);
    words : entity work.lfsr32
      port map (clk => clk, load => reset, seed => seed, advance => valid, word => word);
    conductance : entity work.synapse_conductance
      port map (clk => clk, valid => valid_1, decay => to_signed(kind_g.decay, 16), g => signed(old_g),
                arrived => arrived_1, word => word, done => done, g_new => new_g);
    charge : entity work.synapse_current
      port map (clk => clk, valid => done, reversal => potential(kind_g.reversal_mv), g => new_g, v => v, done => open,
                current => current);

    process (clk)
    begin
      if rising_edge(clk) then
        valid_1 <= valid;
        if valid = '1' then
          arrived_1 <= arrived;
        end if;
      end if;
    end process;
  end generate;
end architecture;
